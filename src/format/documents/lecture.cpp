#include "finhop/format/lecture.hpp"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

// CBOR. A page is [width, height, recognised, words, places]: its words in one text, one a line, their places four numbers
// each, all in tenths of a point.
namespace finhop::format {
namespace {

using nlohmann::json;
using namespace domain;

constexpr double kParPoint = 10;
constexpr std::array kEtatsDuTexte{EtatDuTexte::Lu, EtatDuTexte::OutilAbsent, EtatDuTexte::Illisible};
constexpr std::array kEtatsFacturX{EtatFacturX::Aucun, EtatFacturX::AutreNom, EtatFacturX::Abime,
                                   EtatFacturX::Lu};

template <class Etats>
std::size_t rang(const Etats& etats, typename Etats::value_type etat) {
  return static_cast<std::size_t>(std::ranges::find(etats, etat) - etats.begin());
}

std::int64_t dixiemes(double points) {
  return std::llround(points * kParPoint);
}

json ecrire(const PageLue& page) {
  std::string mots;
  json places = json::array();
  for (const Mot& mot : page.mots) {
    if (!mots.empty()) mots += '\n';
    mots += mot.texte;
    for (const double cote : {mot.place.x, mot.place.y, mot.place.largeur, mot.place.hauteur})
      places.push_back(dixiemes(cote));
  }
  return {dixiemes(page.largeur), dixiemes(page.hauteur), page.par_ocr, std::move(mots), std::move(places)};
}

PageLue lire_page(const json& page) {
  const auto points = [](const json& nombre) {
    return static_cast<double>(nombre.get<std::int64_t>()) / kParPoint;
  };
  PageLue lue{points(page.at(0)), points(page.at(1)), page.at(2).get<bool>(), {}};
  const auto mots = page.at(3).get<std::string>();
  const json& places = page.at(4);
  std::size_t debut = 0;
  for (std::size_t i = 0; i + 3 < places.size(); i += 4) {
    const std::size_t fin = std::min(mots.find('\n', debut), mots.size());
    lue.mots.push_back(
        {mots.substr(debut, fin - debut),
         {points(places[i]), points(places[i + 1]), points(places[i + 2]), points(places[i + 3])}});
    debut = std::min(fin + 1, mots.size());
  }
  return lue;
}

json ecrire(const FactureElectronique& f) {
  return {f.numero,
          f.type,
          f.date ? json(f.date->iso()) : json(),
          f.total_ht ? json(f.total_ht->centimes()) : json(),
          f.devise,
          f.vendeur,
          f.commande,
          f.profil};
}

FactureElectronique lire_facture(const json& f) {
  const auto texte = [&](std::size_t i) { return f.at(i).get<std::string>(); };
  FactureElectronique lue;
  lue.numero = texte(0);
  lue.type = texte(1);
  if (!f.at(2).is_null()) lue.date = Jour::exact_iso(texte(2));
  if (!f.at(3).is_null()) lue.total_ht = Montant::de_centimes(f.at(3).get<std::int64_t>());
  lue.devise = texte(4);
  lue.vendeur = texte(5);
  lue.commande = texte(6);
  lue.profil = texte(7);
  return lue;
}

LectureDeDocument lire(const json& lu) {
  LectureDeDocument lecture;
  lecture.texte.etat = kEtatsDuTexte.at(lu.at(0).get<std::size_t>());
  lecture.texte.raison = lu.at(1).get<std::string>();
  for (const json& page : lu.at(2)) lecture.texte.pages.push_back(lire_page(page));
  lecture.facturx.etat = kEtatsFacturX.at(lu.at(3).get<std::size_t>());
  lecture.facturx.detail = lu.at(4).get<std::string>();
  lecture.facturx.facture = lire_facture(lu.at(5));
  lecture.signatures = lu.at(6).get<std::size_t>();
  return lecture;
}

}  // namespace

std::string ecrire_lecture(const LectureDeDocument& lecture) {
  json pages = json::array();
  for (const PageLue& page : lecture.texte.pages) pages.push_back(ecrire(page));
  const json tout{rang(kEtatsDuTexte, lecture.texte.etat),
                  lecture.texte.raison,
                  std::move(pages),
                  rang(kEtatsFacturX, lecture.facturx.etat),
                  lecture.facturx.detail,
                  ecrire(lecture.facturx.facture),
                  lecture.signatures};
  std::string octets;
  json::to_cbor(tout, octets);
  return octets;
}

std::optional<LectureDeDocument> lire_lecture(std::string_view octets) {
  const json lu = json::from_cbor(octets.begin(), octets.end(), true, false);
  if (lu.is_discarded()) return std::nullopt;
  try {
    return lire(lu);
  } catch (const json::exception&) {
    return std::nullopt;
  } catch (const std::out_of_range&) {
    return std::nullopt;
  }
}

}  // namespace finhop::format
