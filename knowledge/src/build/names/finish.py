import os
HERE=os.path.dirname(os.path.abspath(__file__))+'/'
WORK=os.environ.get('WORK','target')+'/'
import json,re,sys,gzip
from match import parse
rows=json.load(open(WORK+'rows.json')); st=json.load(open(WORK+'stats.json'))
stop=set()
try:
    for l in open(HERE+'stop.txt'):
        if not l.startswith('#'): stop|={parse(w)[0] for w in l.strip().split(', ') if w}
except OSError: pass
order={'b':0,'p':1,'c':2}
rows2=[]
brandkeys={parse(r[0])[0] for r in rows if r[2]=='b' and ('own' in r[3] or st.get(parse(r[0])[0],[0])[0]>=20 or 'pc-part-dataset' in r[3] or 'cameras' in r[3])}
keep=re.compile(r'(Google (Docs|Drive|Maps|Reader|Voice|Earth|Calendar|Wallet|Now|Analytics|Translate|Photos|Play|Music|Glass|TV|Home|Fi|Apps|Keep|Goggles|Checkout|Latitude|Hangouts|Cardboard|Listen|App Engine|Nexus)|Apple (TV|Watch|Music)|Amazon (Prime|Echo|Web)|Windows |Steam |Xbox |PlayStation |Nintendo |Sega |Red |Titan |Raspberry|YouTube|Spotify|Pandora|Reddit|Adobe (Air|Reader)|Kindle|HD |Project|Guild|Supreme|Victoria|Aspire|Roku|PS |Kraft|Harmony|Sony Vegas|Bud |Mini |Mac|Cherry|Sub |Crown|Star|Battle|World|Final|Grand|Fallout|King|Dawn|Street|Rock |Metro|Tiger|Tony|Magic|Risk|Blue|Tide|Orange|Pilot|Kit|Smart|Vision|Monster|Red|Lucky|Camel|Marathon|Nova|Transformer|Super|Dead |Mass |Halo|Total|Civ|NBA|NHL|MLB|FIFA|WWE|F1|Lego|GTA|The )',re.I)
def lead(n,k,b):
    if keep.match(n) : return 0
    c=[p for p in sorted(b) if k[:p] in brandkeys and len(k)-p>=1 and p>=2]
    # only where the written name has a space there
    sp=set();pos=0
    for w in n.split(): pos+=len(parse(w)[0]); sp.add(pos)
    c=[p for p in c if p in sp]
    return c[-1] if c else 0
OWNDROP=set('psa tl aa aaa hd dc ac sc api on we things gt op models talesof a50 flatiron'.split())
out=[];drop=[0,0,0]
def better(r): return (0 if 'own' in r[3] else 1)
for name,canon,t,src,qid in rows:
    k,_=parse(name); seen,mid,low=st.get(k,[0,0,0])
    own='own' in src
    lowname=name==name.lower()
    if re.fullmatch(r'\d{1,3}',k) and k not in('360',): drop[2]+=1; continue
    if own and lowname: rate=0.2
    else: rate=round((low+0.8)/(mid+4),2)
    if own and k in OWNDROP: drop[2]+=1; continue
    if not own:
        if k in stop: drop[2]+=1; continue
        if rate>0.5 : drop[0]+=1; continue
        if len(k)<=2: drop[2]+=1; continue
        if t=='p' and seen==0 and not (re.search(r'\d',k) and re.search('[a-z]',k)): drop[1]+=1; continue
    out.append([name,canon,t,src,qid,rate,seen,lead(name,*parse(name)) if t=='p' else 0])
out.sort(key=lambda r:(parse(r[0])[0],better(r),order[r[2]],r[0]))
json.dump(out,open(WORK+'final.json','w'))
L={'own':'o','nsi':'n','simple-icons':'s','sp500':'5','financedatabase':'f','cars':'a','cameras':'k','pc-part-dataset':'d'}
txt='# Names of brands (b), products (p) and creative works (c), see NOTICE. Facts and counts only.\n'
for n,c,t,s,q,r,seen,ld in out:
    txt+='\t'.join([n,'' if c==n else c,t,''.join(sorted(L[x] for x in s)),q if re.fullmatch(r'Q\d+',q or '') else '',str(seen),str(round(r*100)),str(ld) if ld else ''])+'\n'
TARGET=HERE+'../../main/resources/gazetteer/'; os.makedirs(TARGET,exist_ok=True)
p=TARGET+'names.tsv.gz'
with open(p,'wb') as f:
    with gzip.GzipFile(filename='',fileobj=f,mode='wb',compresslevel=9,mtime=0) as z: z.write(txt.encode())
import collections
print(len(out),collections.Counter(r[2] for r in out),'dropped',drop,os.path.getsize(p), 'own',sum('own' in r[3] for r in out),'ambiguous',sum(r[5]>.5 for r in out))
