#include "tests/growth/hostile.h"

#include <string_view>
#include <utility>

#include "tests/support/zipped.h"

namespace quern {
namespace {

std::string repeated(std::string_view text, std::size_t count) {
  std::string result;
  result.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i)
    result += text;
  return result;
}

/// The text `count` times, each time with another number for its "#".
std::string numbered(std::string_view text, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) {
    std::string one(text);
    for (std::size_t at = one.find('#'); at != std::string::npos; at = one.find('#', at))
      one.replace(at, 1, std::to_string(i));
    result += one;
  }
  return result;
}

std::string page(const std::string& inside) {
  return "<html><body><article><p>Acme fell.</p>" + inside + "</article></body></html>";
}

std::string fact_line(const std::string& more) {
  return R"({"id":"f","document":"d","sentence_index":0,"sentence_text":"Acme fell.",)"
         R"("sentence_begin":0,"sentence_end":10,"subject":"Acme","predicate":"fell",)"
         R"("polarity":"+","modality":"certain","confidence":0.5)" +
         more + "}";
}

/// A fact of a phrase in a sentence.
std::string fact_in(const std::string& sentence, const std::string& phrase) {
  return fact_line(R"(,"sentence_text":")" + sentence + R"(","sentence_end":)" +
                   std::to_string(sentence.size()) + R"(,"subject":")" + phrase + "\"");
}

}  // namespace

const std::vector<Hostile>& hostile_pages() {
  static const std::vector<Hostile> kPages = {
      {"attributes", [](std::size_t n) { return page("<p " + numbered("a#=1 ", n) + ">x</p>"); }},
      {"tags with attributes", [](std::size_t n) { return page(repeated("<p a=1 b=2>x", n)); }},
      {"open elements", [](std::size_t n) { return page(repeated("<div>x", n)); }},
      {"open formatting", [](std::size_t n) { return page(repeated("<b>x<p>", n)); }},
      {"ends of nothing", [](std::size_t n) { return page(repeated("<div></b>", n)); }},
      {"items of two kinds", [](std::size_t n) { return page(repeated("<li><dd>", n)); }},
      {"cells of drawings", [](std::size_t n) { return page("<svg>" + repeated("<td>", n)); }},
      {"lost formatting", [](std::size_t n) { return page(numbered("<div><b a=#></div>", n)); }},
      {"formatted paragraphs",
       [](std::size_t n) { return page(numbered("<b a=#>", n / 100) + repeated("<p>x</p>", n)); }},
      {"frames",
       [](std::size_t n) { return "<html><body>" + repeated("<div>", n) + "<frameset>"; }},
      {"misnested links", [](std::size_t n) { return page(repeated("<a><p>x</a>", n)); }},
      {"paragraphs", [](std::size_t n) { return page(repeated("<p>It rained.</p>\n", n)); }},
      {"list items", [](std::size_t n) { return page("<ul>" + repeated("<li><p>x", n)); }},
      {"line breaks", [](std::size_t n) { return page("<p>x" + repeated("<br>", n)); }},
      {"comments", [](std::size_t n) { return page(repeated("<!-- x -->", n)); }},
      {"open comments", [](std::size_t n) { return page(repeated("<!-- ", n)); }},
      {"references", [](std::size_t n) { return page("<p>" + repeated("&amp;&#65;&x", n)); }},
      {"signs", [](std::size_t n) { return page("<p>" + repeated("< ", n)); }},
      {"meta elements", [](std::size_t n) { return page(repeated("<meta name=a content=b>", n)); }},
      {"spaces", [](std::size_t n) { return page("<p>" + repeated(" \n\t", n) + "x"); }},
  };
  return kPages;
}

const std::vector<Hostile>& hostile_json_lines() {
  static const std::vector<Hostile> kLines = {
      {"nested arrays",
       [](std::size_t n) {
         return R"({"text":"x","a":)" + repeated("[", n) + repeated("]", n) + "}";
       }},
      {"nested objects",
       [](std::size_t n) {
         return R"({"text":"x","a":)" + repeated("{\"a\":", n) + "1" + repeated("}", n) + "}";
       }},
      {"keys", [](std::size_t n) { return "{" + numbered("\"k#\":1,", n) + R"("text":"x"})"; }},
      {"one key", [](std::size_t n) { return "{" + repeated("\"k\":1,", n) + R"("text":"x"})"; }},
      {"numbers", [](std::size_t n) { return R"({"text":"x","a":[1)" + repeated(",1", n) + "]}"; }},
      {"envelopes", [](std::size_t n) { return repeated(R"({"items":[)", n) + repeated("]}", n); }},
      {"digits", [](std::size_t n) { return R"({"text":"x","n":0.)" + repeated("7", n) + "}"; }},
      {"escapes", [](std::size_t n) { return R"({"text":")" + repeated("\\u0041\\n", n) + "\"}"; }},
      {"paragraphs", [](std::size_t n) { return R"({"text":")" + repeated("x\\n\\n", n) + "\"}"; }},
  };
  return kLines;
}

const std::vector<Hostile>& hostile_markdown() {
  static const std::vector<Hostile> kTexts = {
      {"pictures", [](std::size_t n) { return repeated("![[]()", n); }},
      {"stars", [](std::size_t n) { return repeated("*a_ ", n); }},
      {"quotations", [](std::size_t n) { return repeated(">", n) + "x"; }},
      {"lists", [](std::size_t n) { return repeated("- ", n) + "x"; }},
      {"open brackets", [](std::size_t n) { return repeated("[", n); }},
      {"links", [](std::size_t n) { return repeated("[a](", n); }},
      {"ticks", [](std::size_t n) { return numbered("`#", n); }},
      {"references",
       [](std::size_t n) { return numbered("[a#]: /u\n", n) + numbered("[a#] ", n); }},
      {"tables", [](std::size_t n) { return repeated("a|", n) + "\n" + repeated("-|", n); }},
      {"mark-up", [](std::size_t n) { return repeated("<a", n); }},
      {"keys", [](std::size_t n) { return "---\n" + numbered("k#: v\n", n) + "---\nx"; }},
  };
  return kTexts;
}

const std::vector<Hostile>& hostile_feeds() {
  static const std::vector<Hostile> kFeeds = {
      {"open elements", [](std::size_t n) { return "<rss>" + repeated("<item>", n); }},
      {"references",
       [](std::size_t n) {
         return "<rss><item><description>" + repeated("&amp;lt;p>x", n) + "</description></item>";
       }},
      {"attributes", [](std::size_t n) { return "<rss " + numbered("a#='1' ", n) + ">"; }},
      {"open mark-up",
       [](std::size_t n) {
         return "<feed><entry><content type='xhtml'>" + repeated("<div>", n) + "x" +
                repeated("</div>", n) + "</content></entry></feed>";
       }},
      {"entries",
       [](std::size_t n) {
         return "<feed>" + repeated("<entry><summary>x</summary></entry>", n) + "</feed>";
       }},
      {"links",
       [](std::size_t n) {
         return "<feed><entry>" + repeated("<link rel='a'/>", n) +
                "<summary>x</summary></entry></feed>";
       }},
  };
  return kFeeds;
}

const std::vector<Hostile>& hostile_mails() {
  static const std::vector<Hostile> kMails = {
      {"headers", [](std::size_t n) { return numbered("K#: v\n", n) + "\nx"; }},
      {"blank lines", [](std::size_t n) { return "K: v\n\nx" + repeated("\n", n) + "x:\n"; }},
      {"announcements", [](std::size_t n) { return "K: v\n\n" + repeated("x:\n", n); }},
      {"groups", [](std::size_t n) { return "From: " + repeated("a:", n) + "\n\nx"; }},
      {"remarks", [](std::size_t n) { return "From: " + repeated("(", n) + "\n\nx"; }},
      {"encoded words",
       [](std::size_t n) { return "Subject: " + repeated("=?utf-8?q?a?= ", n) + "\n\nx"; }},
      {"parts",
       [](std::size_t n) {
         return "Content-Type: multipart/mixed; boundary=b\n\n" + repeated("--b\n\nx\n", n);
       }},
      {"quoted lines", [](std::size_t n) { return "K: v\n\nx\n" + repeated("> ", n); }},
      {"senders", [](std::size_t n) { return "From: " + repeated("a@b, ", n) + "\n\nx"; }},
  };
  return kMails;
}

const std::vector<Hostile>& hostile_print() {
  static const std::vector<Hostile> kPrint = {
      {"hyphens", [](std::size_t n) { return repeated("-", n); }},
      {"compounds", [](std::size_t n) { return repeated("a-", n); }},
      {"parted words", [](std::size_t n) { return repeated("a-\n", n); }},
      {"pages", [](std::size_t n) { return numbered("#\n\f", n); }},
      {"running lines", [](std::size_t n) { return numbered("x#y\nIt rained.\n\f", n); }},
      {"ligatures", [](std::size_t n) { return repeated("ﬃ", n); }},
      {"blank lines", [](std::size_t n) { return repeated("x\n\n", n); }},
  };
  return kPrint;
}

const std::vector<HostileFile>& hostile_files() {
  using enum InputFormat;
  static const std::vector<HostileFile> kFiles = {
      {"columns", csv, [](std::size_t n) { return "text" + repeated(",", n) + "\nx\n"; }},
      {"values", csv, [](std::size_t n) { return "text,a\nx" + repeated(",", n) + "\n"; }},
      {"rows", csv, [](std::size_t n) { return "text,a\n" + repeated("x,y\n", n); }},
      {"quotation marks", csv, [](std::size_t n) { return "text,a\n" + repeated("\"", n); }},
      {"quoted lines", csv, [](std::size_t n) { return "text,a\n\"" + repeated("x\n", n); }},
      {"objects", json, [](std::size_t n) { return "[" + repeated(R"({"text":"x"},)", n); }},
      {"open objects", json, [](std::size_t n) { return repeated("{", n); }},
      {"braces within strings", json,
       [](std::size_t n) { return R"({"text":")" + repeated("{", n); }},
      {"mails", mbox, [](std::size_t n) { return repeated("From a\nK: v\n\nx\n", n); }},
      {"blank mails", mbox, [](std::size_t n) { return repeated("From a\n", n); }},
      {"sentences", sentences, [](std::size_t n) { return repeated("It rained .\n", n); }},
      {"trees", conllu,
       [](std::size_t n) { return repeated("1\tx\tx\tX\t_\t_\t0\troot\t_\t_\n\n", n); }},
      {"records", warc,
       [](std::size_t n) { return repeated("WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n", n); }},
      {"chunks", warc,
       [](std::size_t n) {
         return "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: " +
                std::to_string(18 * n + 72) +
                "\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: "
                "chunked\r\n\r\n" +
                repeated("ffffffffffffffff\r\n", n);
       }},
      {"headers of a record", warc,
       [](std::size_t n) { return "WARC/1.0\r\n" + numbered("k#: v\r\n", n) + "\r\n"; }},
      {"files", zip,
       [](std::size_t n) {
         return zipped({n, std::pair<std::string, std::string>("a.txt", "It rained.")});
       }},
      {"archives in an archive", zip,
       [](std::size_t n) {
         const std::string inner = zipped({{"a.txt", "It rained."}});
         return zipped({n, std::pair<std::string, std::string>("a.zip", inner)});
       }},
      {"paragraphs", office,
       [](std::size_t n) {
         return zipped(
             {{"word/document.xml",
               "<w:document>" + repeated("<w:p><w:t>x</w:t></w:p>", n) + "</w:document>"}});
       }},
      {"nested paragraphs", office,
       [](std::size_t n) {
         return zipped({{"content.xml", repeated("<text:p>x", n) + repeated("</text:p>", n)}});
       }},
  };
  return kFiles;
}

const std::vector<Hostile>& hostile_fact_lines() {
  static const std::vector<Hostile> kLines = {
      {"arguments",
       [](std::size_t n) {
         return fact_line(R"(,"arguments":[)" + repeated(R"({"role":"time","text":"fell"},)", n) +
                          R"({"role":"time","text":"fell"}])");
       }},
      {"a long word",
       [](std::size_t n) { return fact_in(repeated("a", 2 * n), repeated("a", n) + "b"); }},
      {"words within words",
       [](std::size_t n) { return fact_in(repeated("-ab", 2 * n), repeated("-ab", n) + "-a"); }},
      {"words of a phrase",
       [](std::size_t n) { return fact_line(R"(,"object":")" + repeated("fell ", n) + "\""); }},
      {"spans",
       [](std::size_t n) {
         return fact_line(R"(,"subject_spans":")" + repeated("0-0 ", n) + "\"");
       }},
      {"sentences",
       [](std::size_t n) {
         return fact_line(R"(,"article":{"text":"Acme fell.","reader":"r","hash":"h",)"
                          R"("sentences":["0-10")" +
                          repeated(R"(,"10-10 10-10")", n) + "]}");
       }},
  };
  return kLines;
}

const std::vector<Hostile>& hostile_texts() {
  static const std::vector<Hostile> kTexts = {
      {"quotation marks", [](std::size_t n) { return repeated("\"", n); }},
      {"curly quotation marks", [](std::size_t n) { return repeated("“ ” ", n); }},
      {"apostrophes", [](std::size_t n) { return repeated("s' ", n); }},
      {"joined apostrophes", [](std::size_t n) { return repeated("'s", n); }},
      {"parentheses", [](std::size_t n) { return repeated("(", n); }},
      {"smiles", [](std::size_t n) { return repeated(":)", n); }},
      {"full stops", [](std::size_t n) { return repeated(".", n); }},
      {"initials", [](std::size_t n) { return repeated("A.", n); }},
      {"abbreviations", [](std::size_t n) { return repeated("Mr. ", n); }},
      {"hyphens", [](std::size_t n) { return repeated("a-", n); }},
      {"letters", [](std::size_t n) { return repeated("a", n); }},
      {"digits", [](std::size_t n) { return repeated("1,", n); }},
      {"addresses", [](std::size_t n) { return repeated("a@b.c/", n); }},
      {"slashes", [](std::size_t n) { return repeated("http://", n); }},
      {"combining marks", [](std::size_t n) { return repeated("\xCC\x88", n); }},
      {"words", [](std::size_t n) { return repeated("rain and ", n); }},
      {"lines", [](std::size_t n) { return repeated("rain\n", n); }},
      {"paragraphs", [](std::size_t n) { return repeated("rain\n\n", n); }},
      {"sentences", [](std::size_t n) { return repeated("He resigned. ", n); }},
  };
  return kTexts;
}

const std::vector<Said>& hostile_articles() {
  static const std::vector<Said> kArticles = {
      {"pronouns", "He resigned. "},
      {"names", "Anna Berg met Tom Olsen in Oslo. "},
      {"new names", "Anna Berg# met the Venn# Group. "},
      {"descriptions", "The company sold its mine. "},
      {"quotations", "“We wait,” she said. “It rains. "},
      {"open quotations", "“We wait. "},
      {"acronyms", "The ABC# left the Union of Arta#. "},
      {"appositions", "Kim, a baker, met Lee, a cook. "},
      {"times", "It fell in May and rose on Friday. "},
  };
  return kArticles;
}

const std::vector<Hostile>& hostile_filters() {
  static const std::vector<Hostile> kFilters = {
      {"words", [](std::size_t n) { return "s:\"" + repeated("a ", n) + "\""; }},
      {"stars", [](std::size_t n) { return "s:" + repeated("*a", n); }},
      {"conditions", [](std::size_t n) { return repeated("s:a ", n); }},
      {"bars", [](std::size_t n) { return repeated("| ", n); }},
      {"semicolons", [](std::size_t n) { return repeated("?x | a | ?y ; ", n); }},
      {"quotation marks", [](std::size_t n) { return repeated("\"", n); }},
      {"plain words", [](std::size_t n) { return repeated("what ", n); }},
      {"one word", [](std::size_t n) { return repeated("a", n); }},
  };
  return kFilters;
}

}  // namespace quern
