import re,unicodedata
F={}
def fold(c):
    r=F.get(c)
    if r is None:
        d=unicodedata.normalize('NFKD',c); d=''.join(x for x in d if not unicodedata.combining(x)).lower()
        r=d if len(d)==1 and (d.isalnum() or d in '&+') else (c.lower() if c.isalnum() and len(c.lower())==1 else '')
        F[c]=r
    return r
W=re.compile(r"[^\W_]+|[&+]")
JOINT=set(" \u00a0-\u2010\u2011./:_!'\u2019")
def gap(t,ws,we,ns):
    w=ns-we
    if w==0: return 'N'
    c=t[we]
    if w==1:
        if c in "'\u2019" and t[ns] in 'sS' and (ns+1==len(t) or not fold(t[ns+1])): return 'N'
        return 'B' if c in JOINT else 'C'
    if w==2 and t[we+1]==' ': return 'B' if (c=='.' and we-ws<=3) or c==':' else 'C'
    return 'B' if t[we:ns]==' - ' else 'C'
CONTR=re.compile("['\u2019](t|re|ve|ll|m|d)(?![^\\W_])")
def foldw(w): return ''.join(map(fold,w))
def parse(name):
    """folded key and set of positions where a break is allowed"""
    key='';br=set();end=None;prev=''
    for m in W.finditer(name):
        w=m.group()
        if end is not None and m.start()>end: br.add(len(key))
        if w in '&+' : br.add(len(key))
        elif prev in('&','+'): br.add(len(key))
        p=''
        for c in w:
            if p and ((p.islower() and c.isupper()) or (p.isdigit()!=c.isdigit())): br.add(len(key))
            key+=fold(c); p=c
        end=m.end(); prev=w
    br.discard(0); br.discard(len(key))
    return key,br
class G:
    def __init__(s,names):
        s.full={}; s.pre=set()
        for i,n in enumerate(names):
            k,b=parse(n)
            s.full.setdefault(k,[]).append((i,b))
            for p in b: s.pre.add(k[:p])
    def find(s,text,plural=None):
        out=[];T=[(m.start(),m.end(),m.group()) for m in W.finditer(text)];n=len(T);i=0
        while i<n:
            st,en,w=T[i]
            if w in'&+' or (st>0 and text[st-1] in "'\u2019" and st>1 and text[st-2].isalnum()): i+=1; continue
            key=foldw(w);br=set();j=i;best=None
            while True:
                h=s.full.get(key); infl=False
                ok=None
                if h:
                    ok=[x for x,b in h if br<=b]
                if not ok and plural and len(key)>3 and key[-1]=='s' and key[-2]!='s' and not (T[j][0]>0 and j>i and text[T[j][0]-1] in "'\u2019"):
                    h=s.full.get(key[:-1])
                    if h: ok=[x for x,b in h if br<=b and plural(x)]; infl=True
                if ok:
                    if not CONTR.match(text,T[j][1]): best=(st,T[j][1],ok,infl,j)
                if j+1>=n or j-i>=7: break
                g=gap(text,T[j][0],T[j][1],T[j+1][0])
                if g=='C': break
                if g=='B':
                    if key not in s.pre: break
                    br=br|{len(key)}
                j+=1; key+=foldw(T[j][2])
                if len(key)>40: break
            if best: out.append(best[:4]); i=best[4]+1
            else: i+=1
        return out
