# dedupe on one register. It learns from pairs that a person judged; here the truth judges two hundred, which the others
# are not given.
#   dedupe_runner.py REGISTER.csv TRUTH.csv   prints one line of JSON
import csv, json, random, resource, sys, time

import dedupe

from truth import scores

fields = ['voornamen', 'achternaam', 'geboortedatum', 'straat', 'huisnummer', 'postcode', 'woonplaats', 'geslacht']


def main(register, truth):
    began = time.time()
    random.seed(1)
    with open(register, newline='', encoding='utf-8') as file:
        people = {row['id']: {name: row[name].lower().strip() or None for name in fields} for row in csv.DictReader(file)}
    with open(truth, newline='', encoding='utf-8') as file:
        person = {row['id']: row['person'] for row in csv.DictReader(file)}
    linker = dedupe.Dedupe([dedupe.variables.String(name, has_missing=True) for name in fields], num_cores=2)
    linker.prepare_training(people, sample_size=min(15_000, len(people)))
    rows = {}
    for id, of in person.items():
        rows.setdefault(of, []).append(id)
    several = [ids for ids in rows.values() if len(ids) > 1]
    same = [(people[ids[0]], people[ids[1]]) for ids in random.sample(several, 100)]
    ids = list(people)
    other = []
    while len(other) < 100:
        one, two = random.sample(ids, 2)
        if person[one] != person[two]:
            other.append((people[one], people[two]))
    linker.mark_pairs({'match': same, 'distinct': other})
    linker.train()
    pairs = []
    for members, _ in linker.partition(people, 0.5):
        members = list(members)
        pairs += [(one, two) for at, one in enumerate(members) for two in members[at + 1:]]
    took = time.time() - began
    own = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    print(json.dumps({'seconds': took, 'megabytes': own, **scores(pairs, truth)}))


if __name__ == '__main__':
    main(*sys.argv[1:3])
