# Splink (DuckDB) on one register: the comparisons and the kinds of key of Schakel, as far as Splink has them.
#   splink_runner.py REGISTER.csv TRUTH.csv   prints one line of JSON
import json, resource, sys, time

import pandas
import splink.comparison_library as cl
from splink import Linker, SettingsCreator
from splink.backends.duckdb import DuckDBAPI
from splink.blocking_rule_library import block_on

from truth import scores


def settings():
    blocking = [
        block_on('geboortedatum', 'achternaam'),
        block_on('geboortedatum', 'substr(voornamen, 1, 3)'),
        block_on('voornamen', 'achternaam'),
        block_on('geboortedatum', 'postcode'),
        block_on('achternaam', 'postcode'),
        block_on('geboortedatum', 'straat'),
        block_on('voornamen', 'postcode'),
    ]
    return SettingsCreator(
        link_type='dedupe_only',
        unique_id_column_name='id',
        blocking_rules_to_generate_predictions=blocking,
        comparisons=[
            cl.JaroWinklerAtThresholds('voornamen', [0.92, 0.8]).configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds('achternaam', [0.92, 0.8]).configure(term_frequency_adjustments=True),
            cl.DamerauLevenshteinAtThresholds('geboortedatum', [1, 2]).configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds('adres', [0.95, 0.88]),
            cl.ExactMatch('geslacht'),
        ],
        retain_intermediate_calculation_columns=False,
    )


def main(register, truth):
    began = time.time()
    frame = pandas.read_csv(register, dtype=str, keep_default_na=False)
    frame.columns = [name.strip() for name in frame.columns]
    frame['geboortedatum'] = pandas.to_datetime(frame['geboortedatum'], errors='coerce', format='mixed', dayfirst=False).dt.strftime('%Y-%m-%d')
    for column in ('voornamen', 'achternaam', 'straat', 'postcode'):
        frame[column] = frame[column].str.lower().str.strip()
    # As one comparison, as with Schakel.
    frame['adres'] = (frame['straat'] + ' ' + frame['huisnummer'] + ' ' + frame['postcode']).str.strip()
    frame = frame.replace({'': None})
    linker = Linker(DuckDBAPI().register(frame), settings())
    linker.training.estimate_probability_two_random_records_match(
        [block_on('voornamen', 'achternaam', 'geboortedatum'), block_on('voornamen', 'adres')], recall=0.8)
    linker.training.estimate_u_using_random_sampling(max_pairs=300_000, seed=1)
    for rule in (block_on('geboortedatum', 'achternaam'), block_on('adres')):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    predicted = linker.inference.predict(threshold_match_probability=0.5).as_pandas_dataframe()
    took = time.time() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    # It is given the threshold that suits it best, which nobody knows without the truth.
    best = None
    for threshold in (0.5, 0.9, 0.99, 0.999, 0.9999):
        sure = predicted[predicted['match_probability'] >= threshold]
        found = {'threshold': threshold, **scores(zip(sure['id_l'], sure['id_r']), truth)}
        if best is None or found['f1'] > best['f1']:
            best = found
    print(json.dumps({'seconds': took, 'megabytes': memory, **best}))


main(*sys.argv[1:3])
