import os
HERE=os.path.dirname(os.path.abspath(__file__))+'/'
WORK=os.environ.get('WORK','target')+'/'
import csv,gzip,io,re,unicodedata,collections,sys,json
D=os.environ['PARLEY_DATA']+'/data/'
rd=lambda p,**k: csv.DictReader(io.TextIOWrapper(gzip.open(D+p),encoding='utf-8',errors='replace'),**k)
# (name) -> dict(canon,type,src,qid)
rows={}   # key: (folded, type) -> [name, canon, type, set(src), qid]
from match import parse
def add(name,canon,typ,src,qid=''):
    name=re.sub(r'\s+',' ',name).strip(); canon=re.sub(r'\s+',' ',canon).strip()
    k,_=parse(name)
    if len(k)<2 or len(k)>40 or not re.search(r'[a-z]',k) and src!='own': return
    if not re.search(r'[a-z0-9]',k) or re.search(r'[^a-z0-9&+]',k): return
    if len(name.split())>7: return
    r=rows.get((k,typ))
    if r is None:
        # a name that the hand-written list types otherwise keeps that type
        if src!='own' and any((k,t) in rows and 'own' in rows[(k,t)][3] for t in 'bpc'):
            r=next(rows[(k,t)] for t in 'bpc' if (k,t) in rows and 'own' in rows[(k,t)][3])
        else:
            rows[(k,typ)]=[name,canon,typ,{src},qid]; return
    r[3].add(src)
    if qid and not r[4] and r[2]=='b': r[4]=qid
# --- own
own=0
for f in (HERE+'names-%d.tsv'%i for i in range(1,6)):
    try: L=open(f).read().split('\n')
    except OSError: continue
    for l in L:
        if not l or l[0]=='#': continue
        t,s=l.split('\t')
        s=s.replace('Warhammer 40,000','Warhammer 40;000')
        for e in s.split(', '):
            n=[x.strip().replace(';',',') for x in e.split('=')] if t!='c' or True else [e]
            n=[x for x in n if x]
            for x in n: add(x,n[0],t,'own'); own+=1
print('own',own,file=sys.stderr)
brands={k for (k,t) in rows if t=='b'}
# --- NSI
for x in rd('kg/brands/nsi_brands.tsv.gz',delimiter='\t',quoting=csv.QUOTE_NONE):
    add(x['name'],x['name'],'b','nsi',x['wikidata_qid'])
    for a in (x['aliases'] or '').split('|'):
        if len(parse(a)[0])>=3: add(a,x['name'],'b','nsi',x['wikidata_qid'])
for x in rd('kg/brands/simple_icons.tsv.gz',delimiter='\t',quoting=csv.QUOTE_NONE):
    add(x['title'],x['title'],'b','simple-icons')
    for a in re.split(r'[|]',x['aliases'] or ''):
        if len(parse(a)[0])>=3: add(a,x['title'],'b','simple-icons')
suf=re.compile(r"[,.]?\s+(incorporated|inc|corp|corporation|company|co|plc|ltd|limited|llc|lp|l\.p|group|holdings?|ag|se|sa|s\.a|n\.v|nv|ab|asa|oyj|a/s|spa|s\.p\.a|kgaa|gmbh|bhd|berhad|pcl|tbk|the|class [abc]|\(class [abc]\)|adr|depositary receipts|common stock|reit|trust|bancorp|international|technologies|& co|de c\.v|s\.a\.b|sab|cv)\.?$",re.I)
def company(n):
    n=re.sub(r'\s*\(.*?\)','',n); n=re.sub(r'^The ','',n)
    while True:
        m=suf.sub('',n).strip(' ,.&')
        if m==n or not m: return n
        n=m
for x in rd('kg/companies/sp500_constituents.csv.gz'): add(company(x['Security']),company(x['Security']),'b','sp500')
n0=len(rows)
for x in rd('kg/companies/financedatabase_companies.tsv.gz',delimiter='\t',quoting=csv.QUOTE_NONE):
    nm=x['name']
    if x['market_cap_class'] not in('Large Cap','Mega Cap','Mid Cap') or not x['website']: continue
    if not x['sector'].startswith(('Consumer','Communication','Information','Health','Financ','Industrials')): continue
    c=company(nm)
    if re.search(r'[0-9/]{3,}|ADR|LS-',c) or c.isupper() and len(c)>5: continue
    add(c,c,'b','financedatabase')
print('findb',len(rows)-n0,file=sys.stderr)
# --- products
for x in rd('kg/products/cars_us_models_ccby4.tsv.gz',delimiter='\t'):
    add(x['make'],x['make'],'b','cars'); m=x['model']
    if not re.fullmatch(r'\d{1,3}',m): add(m,m,'p','cars')
camb=set()
for x in rd('kg/products/cameras_sensor_db.csv.gz'):
    mk,m=x['CameraMaker'].strip(),x['CameraModel'].strip()
    camb.add(mk); m=re.sub('^'+re.escape(mk)+r'\s+','',m,flags=re.I)
    add(mk,mk,'b','cameras')
    m=re.sub(r'\s*\(.*','',m)
    if re.search(r'[A-Za-z]',m) and re.search(r'\d',m) and len(m)>=3: add(m,m,'p','cameras')
P='catalogs/pc-part-dataset/'
multi=sorted(['Cooler Master','Fractal Design','Lian Li','be quiet!','Western Digital','Creative Labs','HP HyperX','Silicon Power','TP-Link','RK Royal Kludge','Royal Kludge','Audio-Technica','Team','Deep Cool','Turtle Beach','Mad Catz','Das Keyboard','Bang & Olufsen','Skull Candy','Beats by Dre','Thermal Grizzly','Arctic Silver','Prolimatech','PC Power & Cooling','Super Flower','Sapphire','VisionTek','In Win','Lian-Li','Phanteks','Mountain','Monster','LG','HyperX','Pioneer','XPG','ADATA XPG','Kolink','Cougar','Xigmatek','Chieftec','G.Skill','Patriot','OCZ','PowerColor','AKG','Status Audio','V7','Monoprice','E-MU','EPOS Sennheiser','EPOS','Rosewill','Gamer Storm'],key=len,reverse=True)
color=re.compile(r'\s+(black|white|red|blue|pink|silver|gr[ae]y|green|edition|rgb|wireless|bluetooth|usb|wired|gaming|headset|mouse|keyboard|v\d|lightspeed|oc|\d+ ?[gt]b|\d+w|\(.*\)|w/.*|\d+ mm|argb|atx|tkl|mini|pro wireless)$',re.I)
def split(n):
    for b in multi:
        if n.lower().startswith(b.lower()+' '): return b,n[len(b)+1:]
    p=n.split(' ',1); return p[0],(p[1] if len(p)>1 else '')
cnt=collections.Counter(); parts=[]
for f in ('cpu','video-card','headphones','keyboard','mouse','monitor','cpu-cooler','case','internal-hard-drive','external-hard-drive','power-supply','speakers','webcam','motherboard','sound-card','case-fan','memory','wireless-network-card','ups','thermal-paste'):
    for x in rd(P+f+'.csv.gz'):
        b,m=split(x['name']); cnt[b]+=1
        if f=='video-card':
            c=re.sub(r'\s*\d+GB.*','',x['chipset']); parts.append((c,f)); parts.append((re.sub(r'^(GeForce|Radeon|Arc)\s+','',c),f)); 
        elif f in('memory','case-fan','motherboard'): pass
        elif f=='cpu':
            parts.append((m,f)); parts.append((re.sub(r'^(Core|Ryzen \d|Threadripper|Ultra \d)\s+','',m),f))
        else:
            m=re.sub(r'^HyperX ','',m); o=None
            while o!=m: o=m; m=color.sub('',m)
            if f=='internal-hard-drive' and ' ' in m and not re.search(r'\d',m): pass
            if len(m.split())<=4: parts.append((m,f))
for b,n in cnt.items():
    if n>=3: add(b,b,'b','pc-part-dataset')
for m,f in parts:
    k,_=parse(m)
    if re.search(r'[A-Za-z]',m) and len(k)>=3 and (re.search(r'\d',m) or ' ' in m or len(k)>=6): add(m,m,'p','pc-part-dataset')
print(collections.Counter(r[2] for r in rows.values()),collections.Counter(s for r in rows.values() for s in r[3]),file=sys.stderr)
json.dump([[r[0],r[1],r[2],sorted(r[3]),r[4]] for r in rows.values()],open(WORK+'rows.json','w'))
