"""Questions over the events, not made by rules: a language model that saw the events alone wrote them, as reporters
would ask, mostly in other words than the text's. written_questions.tsv has one a line,

    event<TAB>begin<TAB>end<TAB>question

with the bytes of the event's text that answer, or 0 and 0 if it looks as if the event told it and it does not.
written_lists.tsv has in the same form what several events answer, or one several times: a line for each part.

    python written.py --events FILE > held_out.jsonl

prints those that are kept for measuring, as found_passages takes them."""

import argparse
import json
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from negatives import stem
from question import Question
from search import content_words
from sentences import Sentence

FILE = Path(__file__).with_name("written_questions.tsv")
LISTS = Path(__file__).with_name("written_lists.tsv")
AND = re.compile(r",? (and|or|&) (the )?|, (the )?")
HELD_OUT = ("07", "19")  # Days of the month whose events are learnt from by no part.


@dataclass
class Written:
    event: str
    text: str
    answer: str  # Empty if the event does not tell it.


def is_held_out(event: str) -> bool:
    return event.split("-")[2] in HELD_OUT


def written_questions(events: list[dict], file: Path = FILE) -> list[Written]:
    texts = {event["id"]: event["text"].encode() for event in events}
    rows = [line.rstrip("\n").split("\t") for line in open(file, encoding="utf-8")]
    return [Written(event, text, texts[event][int(begin):int(end)].decode()) for event, begin, end, text in rows]


def shared(question: str, sentence: Sentence) -> int:
    told = {stem(w) for w in content_words(sentence.text)}
    return sum(stem(w) in told for w in content_words(question))


def placed(written: Written, sentences: list[Sentence]) -> Question | None:
    """The question with the sentence of its event that answers, or that looks most like it."""
    fitting = sorted((s for s in sentences if written.answer in s.text), key=lambda s: -shared(written.text, s))
    if not fitting:
        return None
    return Question(written.text, fitting[0], words_with(fitting[0], written.answer), "written")


@dataclass
class Listed:
    """A sentence that tells parts of a list, and those that look as if they did."""
    question: Question
    others: list[Sentence]


def listed_questions(events: list[dict], by_document: dict[str, list[Sentence]]) -> list[Listed]:
    lists = defaultdict(list)
    for written in written_questions(events, LISTS):
        lists[written.text].append(written)
    result = []
    for text, parts in lists.items():
        answers = defaultdict(list)
        for part in parts:
            answers[part.event] += [part.answer] if part.answer else []
        others = [s for event, told in answers.items() if not told for s in by_document[event][:1]]
        for event, told in answers.items():
            for sentence in by_document[event]:
                if spans := joined(sentence, [span for answer in told for span in words_with(sentence, answer)[:1]]):
                    result.append(Listed(Question(text, sentence, spans, "list"), others))
    return result


def joined(s: Sentence, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Parts with only commas and conjunctions between them are read as one."""
    result: list[tuple[int, int]] = []
    for begin, end in sorted(spans):
        if result and begin > result[-1][1] and AND.fullmatch(s.text[s.words[result[-1][1] - 1].end:s.words[begin].begin]):
            result[-1] = (result[-1][0], end)
        elif not result or begin >= result[-1][1]:
            result.append((begin, end))
    return result


def words_with(s: Sentence, answer: str) -> list[tuple[int, int]]:
    """The words that hold the answer, wherever it stands; none for an empty one."""
    result, at = [], s.text.find(answer) if answer else -1
    while at >= 0:
        inside = [i for i, w in enumerate(s.words) if w.begin < at + len(answer) and w.end > at]
        if inside:
            result.append((inside[0], inside[-1] + 1))
        at = s.text.find(answer, at + 1)
    return result


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=Path, required=True)
    events = [json.loads(line) for line in open(parser.parse_args().events, encoding="utf-8")]
    held_out = [w for w in written_questions(events) if is_held_out(w.event)]
    for number, w in enumerate(held_out):
        print(json.dumps({"id": f"held-n{number}", "kind": "nl", "type": "one" if w.answer else "none", "words": "other",
                          "question": w.text, "answers": [w.answer] if w.answer else [], "events": [w.event]}))


if __name__ == "__main__":
    main()
