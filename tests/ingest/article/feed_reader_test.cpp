#include "ingest/article/feed_reader.h"

#include <string>

#include <catch2/catch.hpp>

#include "tests/support/read_articles.h"

using namespace quern;

TEST_CASE("the entries of an RSS feed are articles", "[read]") {
  CHECK(read_articles("news.xml", R"(<?xml version="1.0"?><rss version="2.0"><channel>
<title>The Mill &amp; Post</title><item><title>Dam &amp;amp; road</title><link>https://mill.example/1</link>
<guid>g1</guid><pubDate>Tue, 14 May 2024 08:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The dam broke.</p><p>Nobody was <b>hurt</b>.</p>]]></content:encoded></item>
<item><title>Only a title</title></item>
<item><link>https://mill.example/2</link><description>&lt;p&gt;It rained.&lt;/p&gt;</description></item>
</channel></rss>)") ==
        "g1 | Dam & road | 2024-05-14 | The Mill & Post | The dam broke. / Nobody was hurt.\n"
        "https://mill.example/2 |  |  | The Mill & Post | It rained.\n"
        "!news.xml: 1 of 3 entries have no text\n");
}

TEST_CASE("the entries of an Atom feed are articles", "[read]") {
  CHECK(read_articles("feed", R"(<feed xmlns="http://www.w3.org/2005/Atom"><title>Mill</title>
<entry><id>a1</id><title type="html">Dam</title><published>2024-05-14T08:00:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The dam broke.</p></div></content></entry>
<entry><link rel="edit" href="no"/><link href="https://mill.example/2"/><summary>It rained.</summary></entry></feed>)") ==
        "a1 | Dam | 2024-05-14 | Mill | The dam broke.\n"
        "https://mill.example/2 |  |  | Mill | It rained.\n");
}

TEST_CASE("XML that is broken or no feed is said to be so", "[read]") {
  CHECK(read_articles("cut.xml",
                      "<rss><channel><item><description>One.</description></item><item>") ==
        "cut.xml |  |  |  | One.\n!cut.xml: damaged at byte 63; fetch it again\n");
  CHECK(read_articles("cut.xml", "<rss><channel><item><description>One.</description></item><item>"
                                 "<description>Two dams have not") ==
        "cut.xml |  |  |  | One.\n!cut.xml: damaged at byte 93; fetch it again\n");
  CHECK(read_articles("a.xml", "<plist><dict/></plist>") ==
        "!a.xml: XML, but no feed; give the articles as text or as web pages\n");
  std::string deep = "<rss>";
  for (int i = 0; i < 200'000; ++i)
    deep += "<a>";
  CHECK_THAT(read_articles("deep.xml", deep), Catch::StartsWith("!deep.xml: damaged at byte"));
}
