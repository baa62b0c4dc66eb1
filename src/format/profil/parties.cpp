#include "format/profil/parties.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "finhop/base/texte.hpp"
#include "format/profil/cles.hpp"

namespace finhop::format {
namespace {

using namespace cle_de_profil;
using domain::Genre;
using domain::Profil;
using domain::Usage;

std::vector<domain::FormatPiece> formats(Bloc& document) {
  constexpr std::string_view kAttendu = "une liste de \"PDF\", \"PNG\" ou \"JPG\", chacun une fois";
  std::vector<domain::FormatPiece> lus;
  const Arbre* liste = document.exiger(kFormats);
  if (!liste) return lus;
  if (liste->genre != Genre::Tableau || liste->enfants.empty())
    document.refuser(*liste, std::string(kAttendu));
  for (const Arbre& element : liste->enfants) {
    const auto texte = texte_de(element);
    const auto format = texte ? domain::format_de_code(*texte) : std::nullopt;
    if (!format || std::ranges::find(lus, *format) != lus.end())
      document.refuser(element, std::string(kAttendu));
    else
      lus.push_back(*format);
  }
  return lus;
}

void lire_reponse(Bloc& bloc, std::string_view nom) {
  const std::string attendu = fmt::format("\"{}\", la réponse qu'il accompagne", nom);
  if (const auto dite = bloc.texte(kReponse, attendu); dite && *dite != nom)
    bloc.refuser(*bloc.exiger(kReponse), attendu);
}

void lire_champ(Bloc& bloc, const domain::ChampDuScenario& champ, domain::UsageDuChamp& lu) {
  const std::string_view attendu = champ.sorte == domain::SorteDeChamp::Booleen ? "\"exige\" ou \"null\""
                                   : champ.reponse ? "\"exige\", \"si-oui\" ou \"null\""
                                                   : "\"exige\" ou \"null\"";
  const auto dit = bloc.texte(kUsage, attendu);
  const auto usage = dit ? domain::usage_de(*dit) : std::nullopt;
  if (dit && (!usage || (*usage == Usage::SiOui && !champ.reponse)))
    bloc.refuser(*bloc.exiger(kUsage), std::string(attendu));
  lu.usage = usage.value_or(Usage::Nul);
  if (lu.usage == Usage::SiOui && champ.reponse) lire_reponse(bloc, description(*champ.reponse).nom);
  if (lu.usage != Usage::Nul && champ.longueur_max > 0)
    lu.longueur_max = bloc.nombre(kLongueurMax, 1, champ.longueur_max).value_or(champ.longueur_max);
  lu.source = bloc.source();
  bloc.finir();
}

// A field that goes with an answer goes with one that is asked for.
void exiger_les_reponses(Bloc& bloc, const Profil& profil) {
  for (std::size_t i = 0; i < domain::kChampsDuScenario.size(); ++i) {
    const domain::ChampDuScenario& champ = domain::kChampsDuScenario[i];
    if (profil.champs[i].usage != Usage::SiOui || profil.usage(*champ.reponse).usage == Usage::Exige)
      continue;
    bloc.refuser_ici(
        fmt::format("{} dépend de {}, que ce logiciel ne remplit pas", description(champ.cle).nom,
                    description(*champ.reponse).nom),
        fmt::format("{} exigé, ou {} « null »", description(*champ.reponse).nom, description(champ.cle).nom));
  }
}

domain::SorteDeChamp lire_sorte(Bloc& bloc) {
  std::vector<std::string> ids;
  for (const domain::SorteDeChamp sorte : domain::kSortesDeChamp)
    ids.push_back(fmt::format("\"{}\"", id(sorte)));
  const std::string attendu = texte::joindre(ids, ", ");
  const auto dite = bloc.texte(kSorte, attendu);
  const auto sorte = dite ? domain::sorte_de(*dite) : std::nullopt;
  if (dite && !sorte) bloc.refuser(*bloc.exiger(kSorte), attendu);
  return sorte.value_or(domain::SorteDeChamp::Texte);
}

Usage lire_usage(Bloc& bloc) {
  constexpr std::string_view kAttendu = "\"exige\", \"si-oui\" ou \"null\"";
  const auto dit = bloc.texte(kUsage, kAttendu);
  const auto usage = dit ? domain::usage_de(*dit) : std::nullopt;
  if (dit && !usage) bloc.refuser(*bloc.exiger(kUsage), std::string(kAttendu));
  return usage.value_or(Usage::Nul);
}

std::vector<std::string> lire_codes(Bloc& bloc) {
  constexpr std::string_view kAttendu = "une liste de textes de 1 à 60 caractères, chacun une fois";
  constexpr std::size_t kLongueur = 60;
  constexpr std::size_t kMax = 200;
  std::vector<std::string> codes;
  const Arbre* liste = bloc.exiger(kCodes);
  if (!liste) return codes;
  if (liste->genre != Genre::Tableau || liste->enfants.empty() || liste->enfants.size() > kMax)
    bloc.refuser(*liste, std::string(kAttendu));
  for (const Arbre& element : liste->enfants) {
    const auto code = texte_de(element);
    if (!code || code->empty() || texte::longueur(*code) > kLongueur || texte::imprimable(*code) != *code ||
        std::ranges::find(codes, *code) != codes.end())
      bloc.refuser(element, std::string(kAttendu));
    else
      codes.push_back(*code);
  }
  return codes;
}

// The guide has keys of its own: a field named like one would be taken for it.
bool est_du_guide(std::string_view nom) {
  return std::ranges::any_of(domain::cles(), [&](const domain::DescriptionCle& cle) {
    return texte::plier(cle.nom) == texte::plier(nom);
  });
}

void lire_champ_propre(Bloc& bloc, const std::string& nom, Profil& profil) {
  constexpr std::size_t kChampsMax = 40;
  constexpr std::size_t kLongueurMaxDUnTexte = 249;
  domain::ChampPropre champ{.nom = nom};
  if (!est_un_nom_de_champ(nom)) bloc.refuser(*bloc.exiger(kNom), std::string(kAttenduDUnNom));
  if (est_du_guide(nom))
    bloc.refuser(*bloc.exiger(kNom), "un nom que le guide ne donne à aucune de ses clés");
  if (profil.champ_propre(nom))
    bloc.refuser_ici(fmt::format("le champ {} est donné deux fois", nom), "une seule fois");
  if (profil.champs_propres.size() == kChampsMax)
    bloc.refuser_ici("le profil a trop de champs à lui", fmt::format("au plus {}", kChampsMax));
  champ.sorte = lire_sorte(bloc);
  champ.usage = lire_usage(bloc);
  if (champ.usage == Usage::SiOui)
    champ.reponse = bloc.texte(kReponse, "le nom de la réponse qu'il accompagne").value_or("");
  if (champ.sorte == domain::SorteDeChamp::Texte || champ.sorte == domain::SorteDeChamp::Liste)
    champ.longueur_max = bloc.nombre(kLongueurMax, 1, kLongueurMaxDUnTexte).value_or(1);
  if (champ.sorte == domain::SorteDeChamp::Code) champ.codes = lire_codes(bloc);
  champ.source = bloc.source();
  bloc.finir();
  if (!profil.champ_propre(nom) && profil.champs_propres.size() < kChampsMax)
    profil.champs_propres.push_back(std::move(champ));
}

// A boolean that is always answered, the guide's or one of these.
bool est_une_reponse(const Profil& profil, std::string_view nom) {
  if (const auto cle = domain::champ_du_scenario(nom))
    return domain::kChampsDuScenario[domain::rang_du_champ(*cle)].sorte == domain::SorteDeChamp::Booleen &&
           profil.usage(*cle).usage == Usage::Exige;
  const domain::ChampPropre* champ = profil.champ_propre(nom);
  return champ && champ->sorte == domain::SorteDeChamp::Booleen && champ->usage == Usage::Exige;
}

void exiger_les_reponses_propres(Bloc& bloc, const Profil& profil) {
  const std::string& range = profil.bloc.empty() ? profil.logiciel : profil.bloc;
  if (!profil.champs_propres.empty() && est_du_guide(range))
    bloc.refuser_ici(fmt::format("ses champs à lui iraient dans le bloc {}, qui est du guide", range),
                     fmt::format("la clé « {} », avec un nom que le guide ne donne à rien", kBloc));
  for (const domain::ChampPropre& champ : profil.champs_propres)
    if (champ.usage == Usage::SiOui && !est_une_reponse(profil, champ.reponse))
      bloc.refuser_ici(
          fmt::format("{} dépend de {}, qui n'est pas une réponse que ce logiciel donne toujours", champ.nom,
                      texte::citer(champ.reponse)),
          "le nom d'un champ de sorte « booleen » exigé");
}

}  // namespace

bool est_un_nom_de_champ(std::string_view nom) {
  constexpr std::size_t kMax = 60;
  const auto est_du_nom = [](char c) { return texte::est_alphanumerique(c) || c == '_'; };
  return !nom.empty() && nom.size() <= kMax && !texte::est_chiffre(nom.front()) && nom.front() != '_' &&
         std::ranges::all_of(nom, est_du_nom);
}

void lire_documents(Bloc& bloc, Fautes& fautes, domain::Profil& profil) {
  chaque_bloc(bloc, kDocuments, [&](const Arbre& element) {
    Bloc document(element, fautes);
    constexpr std::string_view kTypes =
        "le code du document dans typeFichier : FACTURE, VA, ou 1 à 12 capitales ou chiffres, AUTRE excepté";
    const auto dit = document.texte(kType, kTypes);
    const auto type = dit ? domain::TypePiece::de_code(*dit) : std::nullopt;
    if (dit && !type) document.refuser(*document.exiger(kType), std::string(kTypes));
    if (type && profil.document(*type))
      document.refuser_ici(fmt::format("le document {} est donné deux fois", *dit), "une seule fois");
    domain::DocumentDuProfil lu;
    lu.exige = document.reponse(kExige).value_or(true);
    lu.formats = formats(document);
    lu.source = document.source();
    document.finir();
    if (!type || profil.document(*type)) return;
    lu.type = *type;
    profil.documents.push_back(std::move(lu));
  });
  constexpr std::size_t kDocumentsMax = 10;
  if (profil.documents.size() > kDocumentsMax)
    bloc.refuser_ici(fmt::format("la liste « {} » a {} documents", kDocuments, profil.documents.size()),
                     fmt::format("au plus {}", kDocumentsMax));
}

void lire_champs(Bloc& bloc, Fautes& fautes, domain::Profil& profil) {
  std::array<bool, domain::kChampsDuScenario.size()> vus{};
  const std::size_t avant = fautes.size();
  chaque_bloc(bloc, kChamps, [&](const Arbre& element) {
    Bloc champ(element, fautes);
    const auto nom = champ.texte(kNom, "le nom d'un champ du scénario : isDirectToDMP");
    const auto cle = nom ? domain::champ_du_scenario(*nom) : std::nullopt;
    if (nom && !cle && champ.si_donne(kSorte)) return lire_champ_propre(champ, *nom, profil);
    if (nom && !cle)
      champ.refuser(*champ.exiger(kNom), fmt::format("l'un de : {} ; un autre champ dit sa « {} »",
                                                     domain::noms_des_champs_du_scenario(), kSorte));
    if (!cle) return;
    const std::size_t rang = domain::rang_du_champ(*cle);
    if (std::exchange(vus[rang], true))
      champ.refuser_ici(fmt::format("le champ {} est donné deux fois", *nom), "une seule fois");
    lire_champ(champ, domain::kChampsDuScenario[rang], profil.champs[rang]);
  });
  if (fautes.size() != avant) return;
  for (std::size_t i = 0; i < vus.size(); ++i)
    if (!vus[i])
      bloc.refuser_ici(
          fmt::format("le champ {} n'est pas dans la liste « {} »",
                      description(domain::kChampsDuScenario[i].cle).nom, kChamps),
          "chaque champ du scénario une fois, « null » pour ceux que ce logiciel ne remplit pas");
  exiger_les_reponses(bloc, profil);
  exiger_les_reponses_propres(bloc, profil);
}

}  // namespace finhop::format
