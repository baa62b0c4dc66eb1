#include "cli/options.hpp"

#include <fmt/ostream.h>

#include <algorithm>

#include "finhop/base/text.hpp"

namespace finhop::cli {

CLI::Validator parmi(std::vector<std::string> mots) {
  return CLI::Validator(
      [mots](std::string& donne) {
        if (std::ranges::find(mots, donne) != mots.end()) return std::string();
        const auto proche = text::closest(donne, mots);
        return fmt::format("{} n'est pas un de : {}{}", text::quoted(donne), text::join(mots, ", "),
                           proche ? fmt::format(" (peut-être {})", *proche) : "");
      },
      text::join(mots, "|"));
}

CLI::Validator entier_positif() {
  return CLI::Validator(
      [](std::string& donne) {
        const bool bon = !donne.empty() && donne.size() <= 9 && std::ranges::all_of(donne, text::is_digit);
        return bon ? std::string() : fmt::format("{} n'est pas un nombre entier", text::quoted(donne));
      },
      "N");
}

void OptionFormat::ajouter(CLI::App& app, std::initializer_list<std::string> formats) {
  app.add_option("--format", brut_, "forme du résultat, texte par défaut")->check(parmi(formats));
}

Format OptionFormat::valeur() const {
  if (brut_ == "json") return Format::Json;
  return brut_ == "csv" ? Format::Csv : Format::Texte;
}

void OptionSimuler::ajouter(CLI::App& app) {
  app.add_flag("--simuler", simuler_, "tout vérifier et tout dire, ne rien garder");
}

void OptionSimuler::rappeler(const Session& session) const {
  if (simuler_) fmt::print(session.erreurs(), "simulation : rien n'a été gardé\n");
}

CLI::Option* OptionTexte::ajouter(CLI::App& app, const std::string& nom, const std::string& forme,
                                  const std::string& aide) {
  nom_ = nom;
  option_ = app.add_option(nom, brut_, aide)->type_name(forme);
  return option_;
}

std::optional<app::Saisi> OptionTexte::saisi() const {
  if (!option_ || option_->count() == 0) return std::nullopt;
  return app::Saisi{nom_, brut_};
}

CLI::Option* OptionListe::ajouter(CLI::App& app, const std::string& nom, const std::string& forme,
                                  const std::string& aide, ParFois par_fois) {
  nom_ = nom;
  option_ = app.add_option(nom, bruts_, aide)->type_name(forme);
  if (par_fois == ParFois::Une) option_->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  return option_;
}

std::vector<app::Saisi> OptionListe::saisis() const {
  std::vector<app::Saisi> saisis;
  for (const std::string& brut : bruts_) saisis.push_back({nom_, brut});
  return saisis;
}

}  // namespace finhop::cli
