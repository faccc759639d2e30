"""Asks the questions of a file and scores the answers as EVAL/score_facts.py does; how far confidences are
from how often answers are right, too.

    python score_events.py EVAL QUESTIONS.jsonl QUERN_QUERY DATABASE [--list odd|even|all]

--list prints what is not exact, of questions with odd or even numbers."""

import json
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "end_to_end"))
from answer_questions import ask


def half_of(question: dict) -> str:
    return "odd" if int(question["id"].split("-n")[1]) % 2 else "even"


def calibration_error(pairs: list[tuple[float, bool]]) -> float:
    """Mean distance of confidence from share of right ones, over five equal parts."""
    pairs = sorted(pairs)
    parts = [pairs[i * len(pairs) // 5:(i + 1) * len(pairs) // 5] for i in range(5)]
    return sum(abs(sum(confidence - right for confidence, right in part)) for part in parts) / max(1, len(pairs))


def main():
    sys.path.insert(0, sys.argv[1])
    from score_facts import answer_score, contains, grade

    rows = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]
    questions = [row for row in rows if row["kind"] == "nl"]
    given = ask(sys.argv[3], sys.argv[4], [question["question"] for question in questions], check=False)
    listed = sys.argv[sys.argv.index("--list") + 1] if "--list" in sys.argv else None
    exact, total, shares, confidences = Counter(), Counter(), [], []
    for question in questions:
        answers = given.get(question["question"]) or []
        texts = [answer["answer"] for answer in answers]
        share, is_exact, _ = grade(question, texts)
        accepted = question["answers"] + question.get("also_ok", [])
        for answer in answers:
            right = any(answer_score(ok, answer["answer"]) or contains(answer["answer"], ok) for ok in accepted)
            confidences.append((answer["confidence"], right))
        has_answer = bool(question["answers"])
        kinds = ["answerable", half_of(question) + " answerable", question["words"] + " words", question["type"]]
        for kind in kinds if has_answer else ["none", half_of(question) + " none"]:
            total[kind] += 1
            exact[kind] += is_exact
        if question["type"] == "list":
            shares.append(share)
        if not is_exact and listed in ("all", half_of(question)):
            print(question["id"], question["type"], question["words"], question["question"], "| wanted", question["answers"],
                  "| given", [(a["answer"], round(a["confidence"], 2)) for a in answers[:8]])
    for kind in sorted(total):
        print(f"{kind:16} exact {exact[kind]} of {total[kind]}")
    if shares:
        print(f"lists: mean found {sum(shares) / len(shares):.2f}")
    right = sum(is_right for _, is_right in confidences)
    print(f"answers given {len(confidences)}, right {right}, calibration error {calibration_error(confidences):.3f}")


if __name__ == "__main__":
    main()
