// Parts of a page that the register and the impact assessment have in common. For the files that
// write these pages only.
#pragma once

#include "sharing/html_page.h"
#include "sharing/impact_assessment.h"

namespace schakel::sharing {

/// Parties, covenants and flows of one network, below headings of the third level.
void add_network(HtmlPage& page, const RegisterNetwork& network);
/// One table for each.
void add_activities(HtmlPage& page, const std::vector<ProcessingActivity>& activities);
void add_measures(HtmlPage& page, const std::vector<SecurityMeasure>& measures);
/// With what was answered, where `answers` is given.
void add_questions(HtmlPage& page, const std::vector<OpenQuestion>& questions,
                   const std::vector<QuestionAnswer>* answers = nullptr);

} // namespace schakel::sharing
