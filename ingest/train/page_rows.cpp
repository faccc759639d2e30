// Rows for fit_pages.py: the blocks of saved pages with what choosing the article goes by.
//
//   page_rows PAGE... > blocks.tsv                 a block a row: page, text, features of the block
//   page_rows --beliefs FILE PAGE... > context.tsv  features of its surroundings, where FILE has
//                                                   for each row how likely the block is the
//                                                   article's

#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/article/article.h"
#include "ingest/article/input_file.h"
#include "ingest/article/page/block_features.h"
#include "ingest/article/page/charset.h"
#include "ingest/article/page/context_features.h"
#include "ingest/article/page/linked_data.h"
#include "ingest/article/page/page_tree.h"

namespace quern {
namespace {

template <typename Features>
void write_rows(const std::string& page, const PageTree& tree, const std::vector<Features>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    fmt::print("{}\t{}\t{:.6g}\n", page, tree.blocks[i].text, fmt::join(rows[i], " "));
}

std::vector<double> read_beliefs(std::istream& file, std::size_t count) {
  std::vector<double> beliefs(count);
  for (double& belief : beliefs)
    file >> belief;
  if (!file) throw std::runtime_error("fewer beliefs than blocks");
  return beliefs;
}

void run(const std::vector<std::string>& arguments) {
  const bool has_beliefs = arguments.size() > 2 && arguments.front() == "--beliefs";
  std::ifstream beliefs(has_beliefs ? arguments[1] : "");
  for (std::size_t i = has_beliefs ? 2 : 0; i < arguments.size(); ++i) {
    const std::string page =
        page_to_utf8(InputFile(std::filesystem::path(arguments[i])).read_all(kMaxDocumentBytes));
    const PageTree tree = read_page_tree(page);
    if (has_beliefs) {
      write_rows(arguments[i], tree,
                 find_context_features(tree, read_beliefs(beliefs, tree.blocks.size())));
    } else {
      write_rows(arguments[i], tree,
                 find_block_features(tree, find_linked_article(tree.linked_data).text));
    }
  }
}

}  // namespace
}  // namespace quern

int main(int argc, char** argv) {
  try {
    quern::run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    fmt::print(stderr, "page_rows: {}\n", error.what());
    return 1;
  }
  return 0;
}
