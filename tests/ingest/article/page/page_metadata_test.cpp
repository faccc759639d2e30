#include "ingest/article/page/page_metadata.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

namespace quern {
namespace {

/// "title; date; source; url" of a page's head.
std::string metadata_of(const std::string& head) {
  const PageTree tree = read_page_tree(head);
  const PageMetadata metadata = read_page_metadata(tree, find_linked_article(tree.linked_data));
  return metadata.title + "; " + metadata.date + "; " + metadata.source + "; " + metadata.url;
}

TEST_CASE("a page says of itself what its article is called", "[read][page]") {
  const auto [what, head, metadata] = GENERATE(table<std::string, std::string, std::string>({
      {"Open Graph",
       "<title>x</title><meta property='og:title' content='Dam &amp; lake'><meta property='og:site_name' "
       "content='The Daily'><meta property='og:url' content='https://a.example/'>"
       "<meta property='article:published_time' content='2024-06-20T08:00:00Z'>",
       "Dam & lake; 2024-06-20; The Daily; https://a.example/"},
      {"the publisher behind the title",
       "<title>Dam opens | The Daily</title><meta property='og:site_name' content='The Daily'>",
       "Dam opens; ; The Daily; "},
      {"another name behind the title",
       "<title>Dam opens - a chronicle</title><meta property='og:site_name' content='The Daily'>",
       "Dam opens - a chronicle; ; The Daily; "},
      {"the site's name behind the title",
       "<title>Dam opens - Lake News</title><link rel=canonical href='https://www.lakenews.example/1'>",
       "Dam opens; ; ; https://www.lakenews.example/1"},
      {"the publisher before the title",
       "<title>The Lake Review: Dam opens</title><meta property='og:site_name' content='The Lake Review'>",
       "Dam opens; ; The Lake Review; "},
      {"a section before the heading",
       "<title>Opinion | The dam should open</title><body><h1>The dam should open</h1>",
       "The dam should open; ; ; "},
      {"the publisher alone is a title",
       "<title>The Daily</title><meta name=publisher content='The Daily'>",
       "The Daily; ; The Daily; "},
      {"schema.org",
       "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"Dam\",\"datePublished\":"
       "\"2024-06-20\",\"publisher\":{\"name\":\"D\"},\"url\":\"https://b.example/\"}</script>",
       "Dam; 2024-06-20; D; https://b.example/"},
      {"a date that is none gives way",
       "<meta name=date content=soon><body><time datetime='2024-06-21'>", "; 2024-06-21; ; "},
      {"nothing", "", "; ; ; "},
  }));
  CAPTURE(what);
  CHECK(metadata_of(head) == metadata);
}

}  // namespace
}  // namespace quern
