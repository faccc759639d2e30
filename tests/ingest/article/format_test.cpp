#include "ingest/article/format.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

namespace quern {
namespace {

TEST_CASE("a file's name says what it holds", "[read]") {
  const auto [name, format] = GENERATE(table<std::string, InputFormat>({
      {"a.txt", InputFormat::text},
      {"A.TXT.GZ", InputFormat::text},
      {"a.htm", InputFormat::html},
      {"a.xhtml", InputFormat::html},
      {"a.ndjson.gz", InputFormat::jsonl},
      {"a.conllu", InputFormat::conllu},
      {"a.PDF", InputFormat::pdf},
      {"readme.md", InputFormat::automatic},
      {"a.exe", InputFormat::automatic},
      {"txt", InputFormat::automatic},
      {"", InputFormat::automatic},
  }));
  CAPTURE(name);
  CHECK(format_of_name(name) == format);
}

TEST_CASE("the first bytes say what an input holds", "[read]") {
  const auto [bytes, format] = GENERATE(table<std::string, InputFormat>({
      {"Oslo fell.\n", InputFormat::text},
      {"", InputFormat::text},
      {" \n", InputFormat::text},
      {"\xEF\xBB\xBF\n<!DOCTYPE HTML><p>", InputFormat::html},
      {"<article>", InputFormat::html},
      {"<p>", InputFormat::text},
      {R"({"text": "A"})", InputFormat::jsonl},
      {"[\n{\"text\": \"A\"}]", InputFormat::json},
      {"{\n\"text\": \"A\"}", InputFormat::json},
      {"[Photo] A\n", InputFormat::text},
      {R"({"id": "f", "sentence_text": "A"})", InputFormat::facts},
      {R"({"document":"a","title":"A"})", InputFormat::facts},
      {"{\"text\": \"A\"}\n{\"sentence_text\": \"A\"}", InputFormat::jsonl},
      {"<?xml version='1.0'?>\n<!-- x -->\n<rss>", InputFormat::feed},
      {"<?xml version='1.0'?>\n<html>", InputFormat::html},
      {"Subject: A\nMessage-ID: <a>\n\nB", InputFormat::mail},
      {"From a@x Tue\nReceived: b\n", InputFormat::mbox},
      {"Note: Received: b\n", InputFormat::text},
      {"%PDF-1.7\n", InputFormat::pdf},
      {"WARC/1.1\r\n", InputFormat::warc},
      {"PK\x03\x04" + std::string(26, ' ') + "a.txt", InputFormat::zip},
      {"PK\x03\x04" + std::string(26, ' ') + "mimetypeapplication/vnd.oasis.opendocument.text",
       InputFormat::office},
      {"# newdoc id = a\n", InputFormat::conllu},
      {"1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n", InputFormat::conllu},
      {"1\ta\n", InputFormat::text},
  }));
  CAPTURE(bytes);
  CHECK(format_of_content(bytes) == format);
}

}  // namespace
}  // namespace quern
