"""Pairs to ask the reader for each test question: what a plain search finds, sentence by sentence.

    python make_test.py --segment PROGRAM --segmenter MODEL --events FILE --events-conllu FILE --questions FILE --out FILE"""

import argparse
import json
from collections import defaultdict
from pathlib import Path

from search import Search
from segment import Segmenter
from sentences import read_conllu

EVENTS = 20


def main():
    parser = argparse.ArgumentParser()
    for name in ("segment", "segmenter", "events", "events-conllu", "questions", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    a = parser.parse_args()
    segmenter = Segmenter(a.segment, a.segmenter)
    events = [json.loads(line) for line in open(a.events, encoding="utf-8")]
    by_event = defaultdict(list)
    for sentence in read_conllu(a.events_conllu):
        by_event[sentence.document].append(sentence)
    search = Search([f"{event['title']} {event['text']}" for event in events])
    plain = lambda words: [[w.form, w.space_after] for w in words]
    questions = [q for line in open(a.questions, encoding="utf-8") if (q := json.loads(line))["kind"] == "nl"]
    with open(a.out, "w", encoding="utf-8") as out:
        for question, words in zip(questions, segmenter.words([q["question"] for q in questions])):
            found = [events[i] for i in search.find(question["question"], EVENTS)]
            titles = segmenter.words([event["title"] for event in found])
            passages = [{"event": event["id"], "date": event["date"], "rank": rank, "title": plain(title), "title_text": event["title"],
                         "words": plain(s.words), "text": s.text}
                        for rank, (event, title) in enumerate(zip(found, titles)) for s in by_event[event["id"]]]
            json.dump({**question, "question_text": question["question"], "question": plain(words), "passages": passages}, out)
            out.write("\n")


if __name__ == "__main__":
    main()
