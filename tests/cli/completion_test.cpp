#include "cli/completion.h"

#include <string>

#include <CLI/CLI.hpp>
#include <catch2/catch.hpp>

using namespace quern;

namespace {

/// The script for a small program that has an option of every make.
std::string script(Shell shell, const CompletionHints& hints) {
  CLI::App app("a mill", "mill");
  std::string text;
  bool flag = false;
  std::vector<std::string> several;
  app.set_help_flag("--help", "This help");
  app.add_option("-f,--format", text, "How rows look:\nas text")->type_name("FORMAT");
  app.add_option("--db", text, "The miller's [own] file")->type_name("FILE");
  app.add_option("--data", text, "A folder")->type_name("FOLDER");
  app.add_option("--limit", text, "How many")->type_name("N");
  app.add_option("-s", several, "A pattern")->type_name("PATTERN")->take_all();
  app.add_flag("--quiet", flag, "No word");
  app.add_option("--secret", text, "Nobody sees it")->group("");
  app.add_option("input", several, "Files");
  return completion_script(app, shell, hints);
}

const CompletionHints kFormats = {{{"--format", {"csv", "json"}}}, false};

}  // namespace

TEST_CASE("bash completes options, their choices, files and folders", "[cli]") {
  const std::string bash = script(Shell::bash, kFormats);
  CHECK_THAT(bash, Catch::Contains("    -f|--format)\n"
                                   "      mapfile -t COMPREPLY < <(compgen -W 'csv json' -- "
                                   "\"$word\")\n"));
  CHECK_THAT(bash, Catch::Contains("    --db)\n      compopt -o filenames; mapfile -t COMPREPLY < "
                                   "<(compgen -f -- \"$word\")\n"));
  CHECK_THAT(bash, Catch::Contains("    --data)\n      compopt -o filenames; mapfile -t COMPREPLY "
                                   "< <(compgen -d -- \"$word\")\n"));
  CHECK_THAT(bash, Catch::Contains("    --limit)\n      :\n"));
  CHECK_THAT(bash, Catch::Contains("compgen -W '--help -f --format --db --data --limit -s --quiet' "
                                   "-- \"$word\""));
  CHECK_THAT(bash, Catch::Contains("  else\n    COMPREPLY=()\n"));
  CHECK_THAT(bash, Catch::EndsWith("complete -F _mill mill\n"));
  CHECK_THAT(bash, !Catch::Contains("secret"));
}

TEST_CASE("zsh completes the same, with what each option is for", "[cli]") {
  CHECK(script(Shell::zsh, kFormats) == R"(#compdef mill
_arguments -s -S \
  '(--help)--help[This help]' \
  '(-f --format)-f[How rows look\: as text]:FORMAT:(csv json)' \
  '(-f --format)--format[How rows look\: as text]:FORMAT:(csv json)' \
  '(--db)--db[The miller'\''s \[own\] file]:file:_files' \
  '(--data)--data[A folder]:folder:_files -/' \
  '(--limit)--limit[How many]:N: ' \
  '*-s[A pattern]:PATTERN: ' \
  '(--quiet)--quiet[No word]' \
  '*:filter: '
)");
}

TEST_CASE("fish completes the same", "[cli]") {
  CHECK(script(Shell::fish, kFormats) == R"(complete -c mill -f
complete -c mill -l help -d 'This help'
complete -c mill -s f -l format -x -a 'csv json' -d 'How rows look: as text'
complete -c mill -l db -r -F -d 'The miller'\''s [own] file'
complete -c mill -l data -x -a '(__fish_complete_directories)' -d 'A folder'
complete -c mill -l limit -x -d 'How many'
complete -c mill -s s -x -d 'A pattern'
complete -c mill -l quiet -d 'No word'
)");
}

TEST_CASE("lists go on behind a comma, and the program is asked what it knows", "[cli]") {
  const CompletionHints hints = {
      {{"--format", {"csv", "json"}}}, false, {"--format"}, {{"--limit", "size"}}};
  const std::string bash = script(Shell::bash, hints);
  CHECK_THAT(bash, Catch::Contains("-P \"${word%\"${word##*,}\"}\" -- \"${word##*,}\""));
  CHECK_THAT(bash, Catch::Contains("\"${database[@]}\" --complete \"size:$bare\" 2>/dev/null"));
  const std::string zsh = script(Shell::zsh, hints);
  CHECK_THAT(zsh, Catch::Contains(":FORMAT:_values -s , FORMAT csv json'"));
  CHECK_THAT(zsh, Catch::Contains("--complete size:${(Q)PREFIX} 2>/dev/null)\"}}'"));
  const std::string fish = script(Shell::fish, hints);
  CHECK_THAT(fish, Catch::Contains(" -x -a '(__fish_append , csv json)'"));
  CHECK_THAT(fish, Catch::Contains(" -l limit -x -a '(__mill_values size)'"));
}

TEST_CASE("a program that takes files completes them where no option stands", "[cli]") {
  CHECK_THAT(script(Shell::bash, {{}, true}),
             Catch::Contains("  else\n    compopt -o filenames\n"
                             "    mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"));
  CHECK_THAT(script(Shell::zsh, {{}, true}), Catch::EndsWith("  '*:file:_files'\n"));
  CHECK_THAT(script(Shell::fish, {{}, true}), !Catch::Contains("complete -c mill -f\n"));
}

TEST_CASE("the hidden option refuses a shell that it does not know", "[cli]") {
  CLI::App app("a mill", "mill");
  add_completion(app, {});
  CHECK_THROWS_WITH(app.parse("--completion tcsh"), Catch::Contains("choose bash, zsh or fish"));
  CHECK_THAT(app.help(), !Catch::Contains("--completion"));
}
