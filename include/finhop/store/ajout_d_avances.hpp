// Adds thousands of new avances at once. The schema's triggers and CHECKs sleep meanwhile: for rows that are only added,
// UNIQUE, STRICT and foreign keys, which never sleep, and the domain's types, which have no wrong value, say all that they
// say; what ties two columns is looked at here (std::logic_error). What is added is told to the recording, which does not
// watch it. Nothing else may be written while this lives.
#pragma once

#include <memory>

#include "finhop/domain/dossier.hpp"
#include "finhop/store/annulation.hpp"
#include "finhop/store/base.hpp"

namespace finhop::store {

class AjoutDAvances {
 public:
  // Lives inside a write transaction.
  AjoutDAvances(Base& base, Enregistrement& enregistrement);
  ~AjoutDAvances();
  AjoutDAvances(const AjoutDAvances&) = delete;
  AjoutDAvances& operator=(const AjoutDAvances&) = delete;

  // The caller has checked that both numbers are free and that the software is registered. Written with those around it.
  void ajouter(domain::Avance avance);
  // Writes what waits. Without it what waits is lost.
  void finir();

 private:
  struct Etat;
  std::unique_ptr<Etat> etat_;
};

}  // namespace finhop::store
