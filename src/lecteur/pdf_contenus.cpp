#include <fmt/format.h>

#include <string>
#include <utility>

#include "lecteur/pdf_pages.hpp"
#include "lecteur/pdf_tamis.hpp"

namespace finhop::lecteur {
namespace {

constexpr std::string_view kTropGrand = "il demande trop de mémoire : plus de 100 Mo une fois ouvert";

Faute illisible(std::string_view dit) {
  return {Cause::PageIllisible, std::string(dit)};
}
Faute trop_grand() {
  return {Cause::TropDeMemoire, std::string(kTropGrand)};
}

// A form or an image that a page draws, or a page: a stream and what names mean in it.
struct Dessin {
  QPDFObjectHandle flux;
  QPDFObjectHandle ressources;
};

// A frame of a JPEG tells its height then its width, four bytes further.
std::uint64_t pixels_du_jpeg(std::string_view octets) {
  const auto octet = [&](std::size_t i) {
    return static_cast<std::uint64_t>(static_cast<unsigned char>(octets[i]));
  };
  for (std::size_t i = octets.find('\xFF'); i + 8 < octets.size(); i = octets.find('\xFF', i + 1)) {
    const std::uint64_t marque = octet(i + 1);
    if (marque < 0xC0 || marque > 0xCF || marque == 0xC4 || marque == 0xC8 || marque == 0xCC) continue;
    return (octet(i + 5) * 256 + octet(i + 6)) * (octet(i + 7) * 256 + octet(i + 8));
  }
  return 0;
}

class Lecture {
 public:
  explicit Lecture(QPDF& pdf) : pdf_(pdf) {}

  Defaut lire(QPDFObjectHandle page) {
    QPDFObjectHandle ressources = herite(page, "/Resources");
    if (const auto contenu = nommee(page, "/Contents"))
      if (Defaut defaut = lire_contenu(*contenu, ressources)) return defaut;
    while (!a_voir_.empty()) {
      Dessin dessin = std::move(a_voir_.back());
      a_voir_.pop_back();
      if (Defaut defaut = lire_dessin(dessin)) return defaut;
    }
    return std::nullopt;
  }

 private:
  // Without a content that it names, a page is shown blank.
  Defaut lire_contenu(QPDFObjectHandle contenu, QPDFObjectHandle& ressources) {
    std::vector<QPDFObjectHandle> flux{contenu};
    if (contenu.isArray()) flux = contenu.getArrayAsVector();
    for (QPDFObjectHandle& partie : flux) {
      if (!partie.isStream()) return Faute{Cause::PageBlanche, "son contenu manque"};
      if (deja_vu(partie)) continue;
      if (Defaut defaut = decoder(partie, ressources, "son contenu ne se décode pas")) return defaut;
    }
    return std::nullopt;
  }

  Defaut lire_dessin(Dessin& dessin) {
    if (!dessin.flux.isStream()) return illisible("une image ou un cadre qu'elle montre manque");
    QPDFObjectHandle dictionnaire = dessin.flux.getDict();
    if (dictionnaire.getKey("/Subtype").isNameAndEquals("/Image")) return lire_image(dessin.flux);
    QPDFObjectHandle propres = dictionnaire.getKey("/Resources");
    return decoder(dessin.flux, propres.isDictionary() ? propres : dessin.ressources,
                   "un cadre qu'elle montre ne se décode pas");
  }

  // qpdf does not know the filters of some images (fax, JBIG2, JPEG 2000): that they are there is all that can be told.
  Defaut lire_image(QPDFObjectHandle& image) {
    constexpr std::string_view kAbimee = "une image qu'elle montre ne se décode pas";
    if (est_un_jpeg(image.getDict().getKey("/Filter"))) return lire_jpeg(image, kAbimee);
    bool connue = false;
    Tamis tamis(budget_);
    const std::size_t avant = pdf_.numWarnings();
    const bool decodee = image.pipeStreamData(&tamis, &connue, 0, qpdf_dl_specialized, false, false);
    if (budget_.depasse) return trop_grand();
    if (!decodee || (connue && pdf_.numWarnings() > avant)) return illisible(kAbimee);
    return std::nullopt;
  }

  static bool est_un_jpeg(QPDFObjectHandle filtre) {
    if (filtre.isArray() && filtre.getArrayNItems() == 1) filtre = filtre.getArrayItem(0);
    return filtre.isNameAndEquals("/DCTDecode") || filtre.isNameAndEquals("/DCT");
  }

  Defaut lire_jpeg(QPDFObjectHandle& image, std::string_view abimee) {
    const auto brut = image.getRawStreamData();
    const std::string_view octets(reinterpret_cast<const char*>(brut->getBuffer()), brut->getSize());
    const std::uint64_t pixels = pixels_du_jpeg(octets);
    if (pixels > budget_.pixels) return trop_grand();
    budget_.pixels -= pixels;
    Avertissements sans_suite;  // it decodes to its end
    if (defaut_jpeg(octets, sans_suite)) return illisible(abimee);
    return std::nullopt;
  }

  Defaut decoder(QPDFObjectHandle& flux, QPDFObjectHandle ressources, std::string_view abime) {
    Tamis tamis(budget_);
    const std::size_t avant = pdf_.numWarnings();
    bool connu = false;
    const bool decode = flux.pipeStreamData(&tamis, &connu, 0, qpdf_dl_specialized, false, false);
    if (budget_.depasse) return trop_grand();
    if (!connu || !decode || pdf_.numWarnings() > avant) return illisible(abime);
    retenir(tamis.dessines(), ressources);
    return std::nullopt;
  }

  void retenir(const std::set<std::string>& noms, QPDFObjectHandle& ressources) {
    if (noms.empty() || !ressources.isDictionary()) return;
    QPDFObjectHandle objets = ressources.getKey("/XObject");
    if (!objets.isDictionary()) return;
    for (const std::string& nom : noms)
      if (const auto objet = nommee(objets, nom); objet && !deja_vu(*objet))
        a_voir_.push_back({*objet, ressources});
  }

  bool deja_vu(QPDFObjectHandle objet) {
    return objet.isIndirect() && !vus_.insert(objet.getObjGen()).second;
  }

  QPDF& pdf_;
  Budget budget_;
  std::set<QPDFObjGen> vus_;
  std::vector<Dessin> a_voir_;
};

}  // namespace

Defaut defaut_des_contenus(QPDF& pdf, const std::vector<QPDFObjectHandle>& pages) {
  Lecture lecture(pdf);
  for (std::size_t i = 0; i < pages.size(); ++i)
    if (Defaut defaut = lecture.lire(pages[i]))
      return Faute{defaut->cause, fmt::format("page {} : {}", i + 1, defaut->dit)};
  return std::nullopt;
}

}  // namespace finhop::lecteur
