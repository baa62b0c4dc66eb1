#include "domain/documents/placement_indices.hpp"

// What each clue is worth, of 100: an identifier more than a client's name, what is written in the document more than the name
// of its file, and that more than the folder where it lies.
namespace finhop::domain::documents {

int points(const Indice& indice) {
  const auto selon = [&](int contenu, int nom, int repertoire) {
    return indice.lieu == Lieu::Contenu ? contenu : indice.lieu == Lieu::Nom ? nom : repertoire;
  };
  switch (indice.sorte) {
    case Sorte::CommandeFacturX:
    case Sorte::Asp:
      return selon(95, 90, 70);
    case Sorte::Editeur:
      return selon(85, 80, 65);
    case Sorte::EditeurASoutenir:
      return selon(75, 75, 60);
    case Sorte::EditeurDouteux:
      return selon(30, 30, 20);
    case Sorte::Finess:
      return selon(70, 65, 55);
    case Sorte::FinessPartage:
      return selon(40, 35, 25);
    case Sorte::Commande:
    case Sorte::NumeroFacture:
      return selon(50, 45, 35);
    case Sorte::Client:
      return selon(40, 30, 25);
    case Sorte::ClientFaible:
      return selon(15, 12, 8);
    case Sorte::MontantEtDate:
      return selon(5, 0, 0);
  }
  return 0;
}

bool est_un_identifiant(const Indice& indice) {
  const Sorte s = indice.sorte;
  return indice.dossiers.size() == 1 &&
         (s == Sorte::CommandeFacturX || s == Sorte::Asp || s == Sorte::Editeur ||
          s == Sorte::EditeurASoutenir || s == Sorte::Finess);
}

Famille famille(Sorte sorte) {
  switch (sorte) {
    case Sorte::CommandeFacturX:
    case Sorte::Asp:
    case Sorte::Editeur:
    case Sorte::EditeurASoutenir:
    case Sorte::EditeurDouteux:
      return Famille::Numero;
    case Sorte::Finess:
    case Sorte::FinessPartage:
      return Famille::Etablissement;
    case Sorte::Commande:
    case Sorte::NumeroFacture:
      return Famille::Reference;
    case Sorte::Client:
    case Sorte::ClientFaible:
    case Sorte::MontantEtDate:
      return Famille::Nom;
  }
  return Famille::Nom;
}

}  // namespace finhop::domain::documents
