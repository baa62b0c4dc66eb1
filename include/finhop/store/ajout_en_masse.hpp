// Adds thousands of new avances at once. The schema's guards sleep meanwhile: for a row that is only ever added, the
// constraints, which never sleep, say all that they say. Nothing else may be written until `finir`.
#pragma once

#include <memory>

#include "finhop/domain/dossier.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

class AjoutEnMasse {
 public:
  // Lives inside a write transaction.
  explicit AjoutEnMasse(Base& base);
  ~AjoutEnMasse();
  AjoutEnMasse(const AjoutEnMasse&) = delete;
  AjoutEnMasse& operator=(const AjoutEnMasse&) = delete;

  // The caller has checked that both numbers are free and that the software is registered. Written with those around it.
  void ajouter(domain::Avance avance);
  // Writes what waits.
  void finir();

 private:
  struct Etat;
  std::unique_ptr<Etat> etat_;
};

}  // namespace finhop::store
