#!/bin/sh
# Fails when a file includes from a stage behind its own. The table below is the order in which data
# moves; a folder may include from those named after it, and from itself. Fails as well where SQL stands
# outside schema/, but for the prompt's list of commands, which shows what to type.
#
#   tests/layers/layers.sh ROOT
set -eu
cd "$1"

awk -v status=0 '
  # Longest folder of the table that the path stands in.
  function stage_of(path,    folder) {
    folder = path
    while (!(folder in allowed) && sub(/\/[^\/]*$/, "", folder)) {}
    return folder in allowed ? folder : ""
  }

  # Whether the header stands in one of the places, a folder or a single file each.
  function is_in(header, places,    list, count, i) {
    count = split(places, list, " ")
    for (i = 1; i <= count; ++i) {
      if (header == list[i] || index(header, list[i] "/") == 1) return 1
    }
    return 0
  }

  BEGIN {
    # Language: text to clauses.
    text = "schema/span.h ingest/language/text"
    learnt = text " ingest/language/learn"  # Classifiers that splitter and tokenizer share.
    split_up = learnt " ingest/language/split"
    tokens = split_up " ingest/language/tokenize"
    encoded = text " ingest/language/encode"
    tags = tokens " ingest/language/encode ingest/language/tag"
    trees = tags " ingest/language/parse"
    names = trees " ingest/language/names"
    control = names " ingest/language/control"
    analysis = control " ingest/language/analyze"
    clauses = analysis " ingest/language/clause"

    # The mill: articles to facts. The answers: questions to rows.
    article = "schema " clauses " ingest/article"
    facts = "schema " clauses " ingest/meaning/fact"
    entities = facts " ingest/meaning/entity"
    judged = entities " ingest/meaning/confidence"
    output = facts " ingest/output"
    mill = "cli " article " " judged " ingest/output ingest/pipeline"
    asked = "cli schema " clauses " query/reader query/question query/plan query/render query/prompt"
    answer = asked " query/mcp"

    allowed["cli"] = "cli"
    allowed["schema"] = "schema"
    allowed["schema/read"] = "schema ingest/language/text"
    allowed["ingest/language/text"] = text
    allowed["ingest/language/learn"] = learnt
    allowed["ingest/language/split"] = split_up
    allowed["ingest/language/tokenize"] = tokens
    allowed["ingest/language/encode"] = encoded
    allowed["ingest/language/tag"] = tags
    allowed["ingest/language/parse"] = trees
    allowed["ingest/language/names"] = names
    allowed["ingest/language/control"] = control
    allowed["ingest/language/analyze"] = analysis
    allowed["ingest/language/clause"] = clauses
    allowed["ingest/article"] = article
    allowed["ingest/meaning/fact"] = facts
    allowed["ingest/meaning/entity"] = entities
    allowed["ingest/meaning/confidence"] = judged
    allowed["ingest/output"] = output
    allowed["ingest/pipeline"] = mill
    allowed["ingest/main.cpp"] = mill
    allowed["ingest/train"] = judged " ingest/article ingest/train"
    allowed["query/question"] = "schema " clauses " query/reader query/question"
    allowed["query/plan"] = "schema " clauses " query/reader query/question query/plan"
    allowed["query/reader"] = "schema " clauses " query/reader"
    allowed["query/render"] = "schema query/question query/plan query/render"
    allowed["query/prompt"] = asked
    allowed["query/mcp"] = answer
    allowed["query/main.cpp"] = answer
  }

  FILENAME !~ /^schema\// && FILENAME != "query/prompt/command/commands.cpp" &&
  /(SELECT |INSERT INTO|DELETE FROM|(FROM|JOIN) [a-z_]+( AS| WHERE|"))/ {
    printf "%s:%d: SQL stands in schema/ alone\n", FILENAME, FNR
    status = 1
  }

  /^[ \t]*#[ \t]*include[ \t]*"/ {
    header = $0
    gsub(/^[^"]*"|".*$/, "", header)
    if (header !~ /\//) next  # Made by the build, beside the source.
    stage = stage_of(FILENAME)
    if (stage == "") {
      printf "%s: in no folder that tests/layers/layers.sh knows; add it to the table\n", FILENAME
      status = 1
      nextfile
    }
    if (header !~ /^(cli|schema|ingest|query|tests)\//) next  # A package.
    is_upward = stage == "schema" && header ~ /^schema\/read\//
    if (is_upward || !is_in(header, allowed[stage])) {
      printf "%s:%d: %s may not include %s\n", FILENAME, FNR, stage, header
      status = 1
    }
  }

  END { exit status }
' $(find cli schema ingest query -name '*.h' -o -name '*.cpp' | sort)
