"""Asks how many people were killed in each place that one event names, and only it.

    python toll_questions.py EVENTS.jsonl QUERN_QUERY DATABASE [--list]

A place is a linked phrase after "in", "near" or "at"; the toll is the number with "killed", "dead" or
"killing" in that event, if it tells one only. Right: the surest answer has that number."""
import json, re, sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "end_to_end"))
from answer_questions import ask

NUMBERS = {w: i for i, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
                                      "fifteen sixteen seventeen eighteen nineteen twenty".split())}
NUMBER = r"(?<![-\w])(?:\d[\d,]*|" + "|".join(NUMBERS) + ")"
WHO = r"(?: [\w'’-]+){0,4}?"
TOLLS = (rf"\bkill(?:s|ing|ed)?(?: at least| more than| over| up to| about| around| another)? ({NUMBER})\b",
         rf"\b({NUMBER}){WHO} (?:are|were|is|was|have been|has been) (?:killed|shot dead)\b",
         rf"\b({NUMBER}){WHO} die[sd]?\b", rf"\bleav\w+(?: at least)? ({NUMBER}){WHO} dead\b")


def value(text):
    return NUMBERS.get(text.lower()) if text.lower() in NUMBERS else int(text.replace(",", "").rstrip(".,"))


def tolls(text):
    return {value(m.group(1)) for pattern in TOLLS for m in re.finditer(pattern, text, re.I)}


def questions(events):
    texts = [f"{e['title']} {e['text']}" for e in events]
    for event in events:
        told = tolls(event["text"])
        raw = event["text"].encode()
        if len(told) != 1:
            continue
        for link in event["links"]:
            before = raw[:link["begin"]].decode()
            place = raw[link["begin"]:link["end"]].decode()
            if not re.search(r"\b(?:in|near|at)(?: the)? (?:city of |town of |village of )?$", before) or not place[:1].isupper() or any(c.isdigit() for c in place):
                continue
            if sum(place in t for t in texts) == 1:
                yield f"How many people were killed in {place}?", told.pop(), event
                break


def main():
    events = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    asked = list(questions(events))
    given = ask(sys.argv[2], sys.argv[3], [q for q, _, _ in asked], check=False)
    C = Counter()
    for q, number, event in asked:
        answers = given.get(q) or []
        numbers = [value(n) for n in re.findall(rf"\b{NUMBER}\b", answers[0]["answer"], re.I)] if answers else []
        state = "right" if number in numbers else "wrong" if answers else "none"
        C[state] += 1
        if state != "right" and "--list" in sys.argv:
            print(state, q, number, [a["answer"] for a in answers[:3]], "|", event["text"][:200])
    print(f"{len(asked)} questions: {C['right']} right ({C['right'] / len(asked):.1%}), {C['wrong']} wrong, {C['none']} without an answer")


if __name__ == "__main__":
    main()
