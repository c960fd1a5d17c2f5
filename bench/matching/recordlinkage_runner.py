# recordlinkage on one register: its own comparisons and its EM classifier, over the same kinds of key.
#   recordlinkage_runner.py REGISTER.csv TRUTH.csv   prints one line of JSON
import json, resource, sys, time

import pandas
import recordlinkage

from truth import scores


def main(register, truth):
    began = time.time()
    frame = pandas.read_csv(register, dtype=str, keep_default_na=False).set_index('id')
    frame['geboortedatum'] = pandas.to_datetime(frame['geboortedatum'], errors='coerce', format='mixed').dt.strftime('%Y-%m-%d').fillna('')
    for column in ('voornamen', 'achternaam', 'straat', 'postcode'):
        frame[column] = frame[column].str.lower().str.strip()
    indexer = recordlinkage.Index()
    for keys in (['geboortedatum', 'achternaam'], ['voornamen', 'achternaam'], ['geboortedatum', 'postcode'], ['achternaam', 'postcode'], ['voornamen', 'postcode']):
        indexer.block(keys)
    candidates = indexer.index(frame)
    compare = recordlinkage.Compare()
    for column, threshold in (('voornamen', 0.85), ('achternaam', 0.85), ('straat', 0.9)):
        compare.string(column, column, method='jarowinkler', threshold=threshold, label=column)
    for column in ('geboortedatum', 'postcode', 'huisnummer', 'geslacht'):
        compare.exact(column, column, label=column)
    features = compare.compute(candidates, frame)
    matches = recordlinkage.ECMClassifier(binarize=0.5).fit_predict(features)
    took = time.time() - began
    print(json.dumps({'seconds': took, 'megabytes': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
                      **scores(matches, truth)}))


main(*sys.argv[1:3])
