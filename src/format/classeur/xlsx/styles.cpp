#include "format/classeur/xlsx/styles.hpp"

#include <limits>
#include <map>
#include <string>

#include "format/classeur/defauts.hpp"
#include "format/classeur/nombres.hpp"
#include "format/classeur/xml.hpp"

namespace finhop::format::classeur {

namespace {

constexpr std::size_t kCodesMax = 1U << 20U;   // bytes of all
constexpr std::size_t kStylesMax = 1U << 20U;  // Excel has 65 490
constexpr std::uint64_t kNumeroMax = std::numeric_limits<std::uint32_t>::max();

}  // namespace

class LectureDesStyles : public Recepteur {
 public:
  explicit LectureDesStyles(Styles& styles) : styles_(styles) {}

  void ouvrir(const NomXml& nom, const Attributs& attributs) override {
    if (nom == kFormats) dans_formats_ = true;
    if (nom == kStyles) dans_styles_ = true;
    if (dans_formats_ && nom == NomXml{Espace::Classeur, "numFmt"}) format(attributs);
    if (dans_styles_ && nom == NomXml{Espace::Classeur, "xf"}) style(attributs);
  }
  void fermer(const NomXml& nom) override {
    if (nom == kFormats) dans_formats_ = false;
    if (nom == kStyles) dans_styles_ = false;
  }

 private:
  static constexpr NomXml kFormats{Espace::Classeur, "numFmts"};
  static constexpr NomXml kStyles{Espace::Classeur, "cellXfs"};

  void format(const Attributs& attributs) {
    const auto numero = entier(attributs.de("numFmtId").value_or(""), 0, kNumeroMax);
    const std::string_view code = attributs.de("formatCode").value_or("");
    octets_ += code.size() + sizeof(Format);
    if (octets_ > kCodesMax) return refuser(demesure("", "ses formats"));
    if (numero) codes_[*numero] = code;
  }

  void style(const Attributs& attributs) {
    if (styles_.styles_.size() >= kStylesMax) return refuser(demesure("", "ses styles"));
    const std::uint64_t numero = entier(attributs.de("numFmtId").value_or("0"), 0, kNumeroMax).value_or(0);
    const auto [rang, neuf] = rangs_.try_emplace(numero, static_cast<std::uint32_t>(styles_.formats_.size()));
    if (neuf) {
      const auto code = codes_.find(numero);
      styles_.formats_.push_back(format_de(code == codes_.end() ? code_connu(numero) : code->second));
    }
    styles_.styles_.push_back(rang->second);
  }

  Styles& styles_;
  std::map<std::uint64_t, std::string> codes_;
  std::map<std::uint64_t, std::uint32_t> rangs_;
  std::size_t octets_ = 0;
  bool dans_formats_ = false;
  bool dans_styles_ = false;
};

std::optional<DefautDeClasseur> Styles::lire(Archive& archive, std::uint64_t rang) {
  LectureDesStyles lecture(*this);
  return lire_xml(archive, rang, lecture);
}

const Format& Styles::format(std::size_t style) const {
  static const Format kGeneral{};
  return style < styles_.size() ? formats_[styles_[style]] : kGeneral;
}

}  // namespace finhop::format::classeur
