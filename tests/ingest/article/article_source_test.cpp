#include "ingest/article/article_source.h"

#include <string>
#include <vector>
#include <zlib.h>

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.h"

namespace quern {
namespace {

/// Every article's name and text, or what was passed over and why, a line each; the folder's path
/// is cut off.
std::string printed_articles(const TemporaryFolder& folder,
                             InputFormat format,
                             const std::vector<std::string>& inputs,
                             const KnownMetadata& known = {}) {
  std::vector<std::string> paths;
  for (const std::string& input : inputs)
    paths.push_back((folder.path() / input).string());
  const FileList list = list_files(paths, format);
  std::string result;
  for (const Skipped& skipped : list.skipped) {
    result += "!" + skipped.where + ": " + skipped.why + "\n";
  }
  ArticleSource source(list.files, format, known);
  while (const auto next = source.next()) {
    if (const auto* article = std::get_if<Article>(&*next)) {
      const Document& document = article->document;
      result += document.name + " [" + document.title + "] " + document.text + "\n";
    } else {
      const auto& skipped = std::get<Skipped>(*next);
      result += "!" + skipped.where + ": " + skipped.why + "\n";
    }
  }
  const std::string prefix = folder.path().string() + "/";
  for (std::size_t at = result.find(prefix); at != std::string::npos; at = result.find(prefix)) {
    result.erase(at, prefix.size());
  }
  return result;
}

TEST_CASE("a folder gives its articles by name, and nothing else", "[read]") {
  const TemporaryFolder folder;
  folder.write("in/b.txt", "B");
  folder.write("in/a.txt", "A");
  folder.write("in/c/d.text", "D");
  folder.write("in/.hidden.txt", "no");
  folder.write("in/.git/x.txt", "no");
  folder.write("in/README.md", "no");
  std::filesystem::create_directory_symlink(folder.path() / "in", folder.path() / "in/c/loop");
  CHECK(printed_articles(folder, InputFormat::automatic, {"in"}) ==
        "in/a.txt [A] A\nin/b.txt [B] B\nin/c/d.text [D] D\n");
  CHECK(list_files({folder.path() / "in"}, InputFormat::automatic).passed_over == 1);
}

TEST_CASE("a file that is named is read whatever it is called", "[read]") {
  const TemporaryFolder folder;
  folder.write("NOTES", "N");
  folder.write("page", "<html><p>One.</p>");
  folder.write("articles", R"({"id": "x", "text": "X"})");
  CHECK(printed_articles(folder, InputFormat::automatic, {"NOTES", "page", "articles"}) ==
        "NOTES [N] N\npage [One.] One.\nx [] X\n");
}

TEST_CASE("inputs that cannot be read are named, and the rest is read", "[read]") {
  const TemporaryFolder folder;
  folder.write("a.txt", "");
  folder.write("b.txt", "caf\xE9");
  folder.write("c.txt", std::string("\0x", 2));
  folder.write("d.txt", "D");
  folder.write("e.txt.gz", "\x1F\x8B\x08 broken");
  folder.write("f.txt", std::string(kMaxDocumentBytes + 1, 'x'));
  CHECK(printed_articles(folder, InputFormat::automatic,
                         {"missing", "a.txt", "b.txt", "c.txt", "d.txt", "f.txt"}) ==
        "!missing: no such file or folder\n"
        "!a.txt: empty; nothing to read\n"
        "!b.txt: not valid UTF-8 at byte 3; convert it with: iconv -f WINDOWS-1252 -t UTF-8\n"
        "!c.txt: a binary file (NUL at byte 0); give the article's text\n"
        "d.txt [D] D\n"
        "!f.txt: larger than 4 MiB; split it into its articles\n");
  CHECK_THAT(printed_articles(folder, InputFormat::automatic, {"e.txt.gz"}),
             Catch::StartsWith("!e.txt.gz: the gzip file"));
}

TEST_CASE("gzip is unpacked on the way", "[read]") {
  const TemporaryFolder folder;
  const std::string path = (folder.path() / "a.txt.gz").string();
  const gzFile file = gzopen(path.c_str(), "wb");
  REQUIRE(file != nullptr);
  gzputs(file, "Packed");
  gzclose(file);
  CHECK(printed_articles(folder, InputFormat::automatic, {"a.txt.gz"}) ==
        "a.txt.gz [Packed] Packed\n");
}

TEST_CASE("bad lines of a JSON file are summed up under the first one's number", "[read]") {
  const TemporaryFolder folder;
  folder.write("x.jsonl", "{\"id\":\"a\",\"text\":\"A\"}\n\nnonsense\n{\"text\":\"B\"}\r\n{}\n");
  CHECK(printed_articles(folder, InputFormat::automatic, {"x.jsonl"}) ==
        "a [] A\nx.jsonl:4 [] B\n"
        "!x.jsonl:3: not valid JSON at byte 2 of the line (and 1 more in this file)\n");
}

TEST_CASE("a list of JSON objects is read one at a time", "[read]") {
  const TemporaryFolder folder;
  folder.write(
      "list",
      " [ {\"text\": \"A \\\" }\", \"x\": {}},\n{\"url\": \"u\",\n\"text\": \"B\"}, {\"text\" \"C\"},"
      "{\"text\": \"D\"} ]");
  folder.write("one.json", "{\n  \"text\": \"A\"\n}\n");
  folder.write("lines.json", "{\"text\": \"A\"}\n{\"text\": \"B\"}\n");
  folder.write("cut.json", R"([{"text": "A"}, {"text": "B)");
  folder.write("words.json", R"(["A", "B"])");
  CHECK(printed_articles(folder, InputFormat::automatic, {"list"}) ==
        "list [] A \" }\nu [] B\nlist#4 [] D\n!list#3: not valid JSON at byte 11 of the line\n");
  CHECK(printed_articles(folder, InputFormat::automatic, {"one.json", "lines.json"}) ==
        "one.json [] A\nlines.json:1 [] A\nlines.json:2 [] B\n");
  CHECK(printed_articles(folder, InputFormat::automatic, {"cut.json", "words.json"}) ==
        "cut.json [] A\n!cut.json#2: the JSON ends too early; fetch it again\n"
        "!words.json: not a list of JSON objects\n");
}

TEST_CASE("an article in another language is passed over where that is asked for", "[read]") {
  const TemporaryFolder folder;
  folder.write("de.txt",
               "Die Stadt hat am Montag eine neue Brücke über den Fluss eröffnet, und der "
               "Bürgermeister sagte, sie werde viele Jahre halten.");
  const FileList list = list_files({folder.path() / "de.txt"}, InputFormat::automatic);
  ReadOptions options;
  options.reads_all_languages = false;
  ArticleSource source(list.files, InputFormat::automatic, {}, nullptr, options);
  const auto next = source.next();
  REQUIRE(next);
  REQUIRE(std::holds_alternative<Skipped>(*next));
  CHECK(std::get<Skipped>(*next).why == "in German; --language any reads it as if it were English");
  CHECK_THAT(printed_articles(folder, InputFormat::automatic, {"de.txt"}),
             Catch::StartsWith("de.txt"));
}

TEST_CASE("what the command line knows goes before what the file says", "[read]") {
  const TemporaryFolder folder;
  folder.write("a.txt", "First line\n\nText.");
  CHECK(printed_articles(folder, InputFormat::automatic, {"a.txt"}, {"Known", "", ""}) ==
        "a.txt [Known] First line\n\nText.\n");
}

TEST_CASE("a file of sentences is cut into documents, its bad lines are named", "[read]") {
  const TemporaryFolder folder;
  std::string lines;
  for (int i = 0; i < 500; ++i)
    lines += "x\n";
  folder.write("s.txt", lines + "caf\xE9\nlast\n");
  const std::string printed = printed_articles(folder, InputFormat::sentences, {"s.txt"});
  CHECK_THAT(printed, Catch::StartsWith("s.txt [] x\nx\n"));
  CHECK_THAT(printed, Catch::EndsWith("s.txt#2 [] last\n\n"
                                      "!s.txt:501: not valid UTF-8 at byte 3; convert it with: "
                                      "iconv -f WINDOWS-1252 -t UTF-8\n"));
}

/// A line of facts: its document's only sentence, and nothing else.
std::string fact_line(const std::string& document, const std::string& text) {
  return R"({"id":"f","document":")" + document + R"(","sentence_index":0,"sentence_text":")" +
         text + R"(","sentence_begin":0,"sentence_end":)" + std::to_string(text.size()) +
         R"(,"polarity":"+","modality":"certain","confidence":1})" + "\n";
}

TEST_CASE("what is known of an article is short and valid UTF-8", "[read]") {
  const TemporaryFolder folder;
  const auto item = [](const std::string& title) {
    return "<item><guid>g</guid><title>" + title + "</title><description>A</description></item>";
  };
  folder.write("f.rss", "<rss><channel>" + item("caf\xE9") + item(std::string(70'000, 'x')) +
                            item("B") + "</channel></rss>");
  CHECK(printed_articles(folder, InputFormat::automatic, {"f.rss"}) ==
        "g [B] A\n!f.rss: its title is not valid UTF-8 (and 1 more in this file)\n");
}

TEST_CASE("facts of one document have to stand together", "[read]") {
  const TemporaryFolder folder;
  folder.write("f.jsonl", fact_line("a", "A") + fact_line("b", "A") + fact_line("a", "A") +
                              fact_line("a", "A"));
  CHECK(printed_articles(folder, InputFormat::automatic, {"f.jsonl"}) ==
        "a [] A\nb [] A\n!f.jsonl:3: document a comes a second time in this file; sort the lines "
        "by document\n");
}

TEST_CASE("a document with too many facts is passed over, the next is read", "[read]") {
  const TemporaryFolder folder;
  const std::string line = fact_line("a", std::string(kMaxDocumentBytes, 'x'));
  std::string lines;
  for (int i = 0; i < 17; ++i)
    lines += line;
  folder.write("f.jsonl", lines + fact_line("b", "B") + fact_line("b", "B"));
  CHECK(printed_articles(folder, InputFormat::facts, {"f.jsonl"}) ==
        "b [] B\n!f.jsonl:16: document a has more than 64 MiB of facts\n");
}

}  // namespace
}  // namespace quern
