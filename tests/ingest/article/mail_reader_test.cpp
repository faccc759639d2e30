#include "ingest/article/mail_reader.h"

#include <string>

#include <catch2/catch.hpp>

#include "tests/support/read_articles.h"

using namespace quern;

namespace {

const std::string kMail =
    "From: =?utf-8?Q?The_M=C3=BCll?= <post@mill.example>\nSubject: =?utf-8?B?RGFtIPCfkqc=?=\n"
    "Date: Tue, 14 May 2024 08:00:00 +0200\nMessage-ID: <m1@mill.example>\nMIME-Version: 1.0\n";

}  // namespace

TEST_CASE("a mail is an article", "[read]") {
  CHECK(read_articles("a.eml",
                      kMail + "Content-Type: multipart/alternative; boundary=x\n\n--x\n"
                              "Content-Type: text/plain; charset=iso-8859-1\n"
                              "Content-Transfer-Encoding: quoted-printable\n\n"
                              "The caf=E9 burnt=\n down.\n\nAnn wrote:\n> Is it so?\n\n-- \nPost\n"
                              "--x\nContent-Type: text/html\n\n<p>No</p>\n--x--\n") ==
        "a.eml | Dam 💧 | 2024-05-14 | The Müll | The café burnt down.\n");
}

TEST_CASE("of a mail without plain text, its page is read, and no attachment", "[read]") {
  CHECK(read_articles(
            "mail",
            kMail + "Content-Type: multipart/mixed; boundary=x\n\n--x\n"
                    "Content-Type: text/html; charset=utf-8\n\n<p>It <b>burnt</b>.</p>\n--x\n"
                    "Content-Type: text/plain\nContent-Disposition: attachment\n\nNo.\n--x--\n") ==
        "mail | Dam 💧 | 2024-05-14 | The Müll | It burnt.\n");
}

TEST_CASE("a page saved as one file is read as a page", "[read]") {
  CHECK(read_articles(
            "a.mhtml",
            "From: <Saved by Blink>\nSnapshot-Content-Location: https://mill.example/1\n"
            "Subject: Dam\nDate: Tue, 14 May 2024 08:00:00 -0000\nMIME-Version: 1.0\n"
            "Content-Type: multipart/related; boundary=x\n\n--x\n"
            "Content-Type: text/html\nContent-Location: https://mill.example/1\n\n"
            "<html><head><title>The dam</title></head><body><p>It burnt down.</p></body></html>\n"
            "--x--\n") == "a.mhtml | The dam |  |  | The dam / It burnt down.\n");
}

TEST_CASE("each mail of a mailbox is an article", "[read]") {
  CHECK(read_articles("box",
                      "From a@x Tue May 14 08:00:00 2024\n" + kMail +
                          "\nIt burnt.\n\nFrom b@x Tue May 14 09:00:00 2024\nSubject: Empty\n\n"
                          "\nFrom c@x Tue May 14 09:00:00 2024\nSubject: Rain\n\nIt rained.\n") ==
        "m1@mill.example | Dam 💧 | 2024-05-14 | The Müll | It burnt.\n"
        "box#3 | Rain |  |  | It rained.\n!box#2: blank; nothing to read\n");
}

TEST_CASE("a mail without words, and one nested without end, are passed over", "[read]") {
  CHECK(read_articles("a.eml", kMail) == "!a.eml: empty; nothing to read\n");
  std::string nested;
  for (int i = 0; i < 100'000; ++i)
    nested += "Content-Type: message/rfc822\n\n";
  CHECK(read_articles("b.eml", nested) ==
        "!b.eml: its parts are nested too deeply; save its text alone\n");
  std::string groups;
  for (int i = 0; i < 100'000; ++i)
    groups += i % 100 == 0 ? "a:\n " : "a:";
  CHECK(read_articles("c.eml", "Subject: Dam\nTO: " + groups + "\n\nIt burnt.\n") ==
        "!c.eml: its parts are nested too deeply; save its text alone\n");
}
