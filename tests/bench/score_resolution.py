#!/usr/bin/env python3
"""How many matched facts mean whom the gold data say their subject and object mean.

    quern-ingest --to jsonl seed-article.txt | score_resolution.py EVAL_FOLDER [--list]

EVAL_FOLDER holds score_facts.py, whose matching is used, and seed-article.gold.jsonl. A gold fact is
taken with the predicted fact that matches it best. A slot counts where the prediction words it as the
gold does, and the gold says whom it means in other words than the fact's own; it is right where the
resolved forms agree as slots have to (token F1 of 0.6, the same head).
"""
import json
import sys

sys.path.insert(0, sys.argv[1])
from score_facts import match, slot_score, words  # noqa: E402


def load(lines):
    return [json.loads(line) for line in lines if line.strip()]


def main():
    with open(f"{sys.argv[1]}/seed-article.gold.jsonl", encoding="utf-8") as file:
        gold = load(file)
    predicted = load(sys.stdin)
    right = total = all_right = all_total = 0
    for fact in gold:
        score, best = max(((match(fact, p)[0], -i) for i, p in enumerate(predicted)))
        if not score:
            continue
        candidate = predicted[-best]
        for slot in ("subject", "object"):
            wanted = fact[f"resolved_{slot}"]
            given = candidate[slot]
            if not wanted or not (slot_score(fact[slot], given) or slot_score(wanted, given)):
                continue
            found = candidate[f"resolved_{slot}"] or given
            is_right = slot_score(wanted, found) > 0
            all_total += 1
            all_right += is_right
            if words(wanted) == words(fact[slot]):
                continue
            total += 1
            right += is_right
            if "--list" in sys.argv[2:] and not is_right:
                print(f"{fact['id']} {slot} '{given}': wanted '{wanted}', found '{found}'")
    print(f"resolved to other words: {right} of {total} ({100 * right / max(total, 1):.1f} %)")
    print(f"all slots: {all_right} of {all_total} ({100 * all_right / max(all_total, 1):.1f} %)")


main()
