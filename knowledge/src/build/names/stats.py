import os
HERE=os.path.dirname(os.path.abspath(__file__))+'/'
WORK=os.environ.get('WORK','target')+'/'
import json,subprocess,collections,sys,re
from match import *
rows=json.load(open(WORK+'rows.json'))
keys={}
names=[]
for r in rows:
    k,_=parse(r[0]); 
    if k not in keys: keys[k]=len(names); names.append(r[0])
g=G(names)
seen=collections.Counter();low=collections.Counter();mid=collections.Counter()
p=subprocess.Popen(['zstdcat',os.environ['PARLEY_DATA']+'/data/reddit/topic_posts.jsonl.zst'],stdout=subprocess.PIPE)
n=0;tok=0
for l in p.stdout:
    x=json.loads(l); t=x['selftext']; n+=1

    for st,en,ok,infl in g.find(t):
        i=ok[0]; seen[i]+=1
        q=st-1
        while q>=0 and t[q]==' ': q-=1
        if q<0 or not (t[q].isalnum() or t[q] in",'’"): continue
        mid[i]+=1; s=t[st:en]
        if not any(c.isupper() for c in s): low[i]+=1
json.dump({parse(names[i])[0]:[seen[i],mid[i],low[i]] for i in seen},open(WORK+'stats.json','w'))
print(n,len(seen),sum(seen.values()))
