// The schema of the bases that this program makes, and reads without upgrading them.
#pragma once

namespace finhop::app {

int schema_des_bases();

}  // namespace finhop::app
