#include "ingest/article/text_reader.h"

#include <string>

#include <catch2/catch.hpp>

#include "ingest/article/article.h"

namespace quern {
namespace {

/// Paragraphs in order, each in brackets, line breaks shown as "/".
std::string printed_paragraphs(std::string_view text) {
  std::string result;
  for (const Span span : find_paragraphs(text)) {
    result += '[';
    for (const char c : text.substr(span.begin, span.end - span.begin)) {
      if (c != '\r') result += c == '\n' ? '/' : c;
    }
    result += ']';
  }
  return result;
}

TEST_CASE("paragraphs are what blank lines part", "[read]") {
  const auto [kind, text, paragraphs] = GENERATE(table<std::string, std::string, std::string>({
      {"nothing", "", ""},
      {"white space", " \n\t\n", ""},
      {"one line", "China declined.", "[China declined.]"},
      {"title and two paragraphs", "Title\n\nOne.\n\n\nTwo.\n", "[Title][One.][Two.]"},
      {"CRLF and outer spaces", "Title\r\n\r\n  One.  \r\n", "[Title][One.]"},
      {"byte order mark", "\xEF\xBB\xBFTitle\n\nOne.", "[Title][One.]"},
      {"short lines are a paragraph each", "Title\n\nBy A. Writer\nBeijing\n",
       "[Title][By A. Writer][Beijing]"},
  }));
  CAPTURE(kind);
  CHECK(printed_paragraphs(text) == paragraphs);
}

TEST_CASE("lines wrapped to a width are joined, and the title is cut off them", "[read]") {
  CHECK(printed_paragraphs("China remains silent on the deal\n"
                           "China has been particularly silent on the recent defense pact\n"
                           "between Russia and North Korea, raising concerns about a possible\n"
                           "shift in regional power.\n") ==
        "[China remains silent on the deal]"
        "[China has been particularly silent on the recent defense pact/"
        "between Russia and North Korea, raising concerns about a possible/"
        "shift in regional power.]");
  CHECK(printed_paragraphs("China has been particularly silent on the recent defense pact\n"
                           "between Russia and North Korea.\n") ==
        "[China has been particularly silent on the recent defense pact/"
        "between Russia and North Korea.]");
}

TEST_CASE("long lines without blank ones between are a paragraph each", "[read]") {
  const std::string first = "The United States has " + std::string(200, 'x') + ".";
  const std::string second = "China has " + std::string(200, 'y') + ".";
  CHECK(printed_paragraphs("Title\n" + first + "\n" + second) ==
        "[Title][" + first + "][" + second + "]");
}

TEST_CASE("a dateline gives the day", "[read]") {
  const auto [line, date] = GENERATE(table<std::string, std::string>({
      {"Friday, July 21, 2017", "2017-07-21"},
      {"July 21, 2017", "2017-07-21"},
      {"21 July 2017", "2017-07-21"},
      {"Sept. 12, 2015", "2015-09-12"},
      {"2024-06-20", "2024-06-20"},
      {"February 30, 2017", ""},
      {"2024-13-01", ""},
      {"July 21", ""},
      {"On July 21, 2017, China spoke.", ""},
      {"", ""},
  }));
  CAPTURE(line);
  CHECK(date_of_line(line) == date);
}

TEST_CASE("a text file keeps its bytes and gives title and date", "[read]") {
  const std::string text = "\xEF\xBB\xBF"
                           "China silent\r\n\r\nThursday, June 20, 2024\r\n\r\nOne.\r\n";
  const Document document = read_text(text);
  CHECK(document.text == text);
  CHECK(document.title == "China silent");
  CHECK(document.date == "2024-06-20");
  CHECK(document.paragraphs.size() == 3);
}

TEST_CASE("a long first paragraph is no title", "[read]") {
  CHECK(read_text(std::string(1000, 'x')).title.empty());
}

}  // namespace
}  // namespace quern
