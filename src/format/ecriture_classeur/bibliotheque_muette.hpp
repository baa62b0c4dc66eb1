// libxlsxwriter tells its failures on the standard error of C, in English, beside the code that it returns: while one of
// these lives, nothing of that is shown. What finhop says there goes by the streams of C++, which keep their own.
#pragma once

#include <cstdio>
#include <mutex>

namespace finhop::format {

class BibliothequeMuette {
 public:
  BibliothequeMuette();
  BibliothequeMuette(const BibliothequeMuette&) = delete;
  BibliothequeMuette& operator=(const BibliothequeMuette&) = delete;
  ~BibliothequeMuette();

 private:
  std::unique_lock<std::mutex> seule_;
  std::FILE* muet_;
  std::FILE* avant_;
};

}  // namespace finhop::format
