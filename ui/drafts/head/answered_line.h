#pragma once

#include "ui/common/soft_block.h"

namespace comity::ui {

class DraftDesk;
class PlainLabel;

/// Above the text: the words that the open draft answers, as far as the review knows them. A
/// stranger's words: plain, always.
class AnsweredLine : public SoftBlock
{
    Q_OBJECT

public:
    explicit AnsweredLine(DraftDesk &desk, QWidget *parent = nullptr);

private:
    void follow();

    DraftDesk &m_desk;
    PlainLabel *m_words;
};

} // namespace comity::ui
