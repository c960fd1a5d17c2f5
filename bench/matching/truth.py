# Precision and recall of pairs, against a file of id,person.
import csv
from collections import Counter


def scores(pairs, truth):
    with open(truth, newline='', encoding='utf-8') as file:
        person = {row['id']: row['person'] for row in csv.DictReader(file)}
    found = right = 0
    for left, other in pairs:
        found += 1
        right += person[left] == person[other]
    true = sum(count * (count - 1) // 2 for count in Counter(person.values()).values())
    precision, recall = right / found if found else 0, right / true if true else 0
    return {'precision': precision, 'recall': recall, 'f1': 2 * precision * recall / (precision + recall) if right else 0}
