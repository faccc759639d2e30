#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/prompt/session.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

namespace quern {

/// An article that says those facts, a line each, as reading() takes them.
inline Reading told(const std::vector<std::string>& facts) {
  return reading("a.txt", facts);
}

/// A person at the prompt of a database made for it; rows and replies are kept apart.
class Talk {
 public:
  explicit Talk(const Reading& stored, bool is_interactive = true, bool only_count = false) {
    {
      FactStore facts(folder_.path() / "facts.db");
      store(facts, stored);
    }
    reader_.emplace(folder_.path() / "facts.db");
    SessionOptions options;
    options.render.format = Format::tsv;
    options.render.columns = columns_named("subject,object");
    options.render.has_header = false;
    options.is_interactive = is_interactive;
    options.only_count = only_count;
    session_.emplace(*reader_, questions_, options, rows_, replies_);
  }
  /// The session goes on.
  bool say(std::string_view line) { return session_->run(line); }

  [[nodiscard]] std::filesystem::path folder() const { return folder_.path(); }
  [[nodiscard]] Session& session() { return *session_; }
  [[nodiscard]] FactReader& reader() { return *reader_; }
  [[nodiscard]] const std::string& rows() const { return rows_.text(); }
  [[nodiscard]] const std::string& replies() const { return replies_.text(); }

 private:
  TemporaryFolder folder_;
  StringOutput rows_;
  StringOutput replies_;
  std::optional<FactReader> reader_;
  QuestionReader questions_;
  std::optional<Session> session_;
};

}  // namespace quern
