const char* const kActive =
    "Acme/Acme/8/nsubj ,/,/PUNCT/4/punct which/which/PRON/4/nsubj bought/buy/VERB/1/acl:relcl "
    "Beta/Beta/4/obj ,/,/PUNCT/4/punct did/do/8/aux n't/not/8/advmod "
    "fall/fall/0/root";
const char* const kPassive = R"(Beta was bought on Friday by Acme.)";
const char* const kQuote = "\"Prices rose,\" Acme said.";
