#include "ui/common/run_job.h"

namespace comity::ui::internal {

std::stop_source newStopSource()
{
    return std::stop_source();
}

} // namespace comity::ui::internal
