#include "model/networks/export_help.h"

#include "model/base/text_fold.h"
#include "model/networks/catalogue.h"

#include <QFile>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::networks {
namespace {

using Kind = HelpBlock::Kind;

HelpBlock blockOf(const QString &line)
{
    static const QRegularExpression step(u"^\\d+\\. "_s);
    const auto behind = [&line](QLatin1StringView mark) { return line.mid(mark.size()).trimmed(); };
    if (line.startsWith("## "_L1)) {
        return {Kind::Heading, behind("## "_L1)};
    }
    if (line.startsWith("- "_L1)) {
        return {Kind::Bullet, behind("- "_L1)};
    }
    if (line.startsWith("Address: "_L1)) {
        return {Kind::Address, behind("Address: "_L1)};
    }
    if (const auto match = step.match(line); match.hasMatch()) {
        return {Kind::Step, line.mid(match.capturedLength()).trimmed()};
    }
    return {Kind::Text, line};
}

/// Markup that a page does not have would be shown as it stands.
bool isPlain(const HelpBlock &block)
{
    static const QRegularExpression markup(u"^[#*>|]|\\]\\(|\\*\\*|`|<[a-zA-Z/]"_s);
    if (block.kind == Kind::Address) {
        return block.text.startsWith("https://"_L1) && !block.text.contains(u' ');
    }
    return !block.text.isEmpty() && !markup.match(block.text).hasMatch();
}

std::vector<ExportHelp> readAll()
{
    QStringList codes;
    for (const Network &network : Catalogue::builtIn().networks()) {
        codes += network.code;
    }
    codes += u"csv"_s;
    std::vector<ExportHelp> all;
    for (const QString &code : codes) {
        QFile file(u":/comity/help/exports/%1.md"_s.arg(code));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        const auto page = isOpen ? readExportHelp(code, file.readAll())
                                 : Result<ExportHelp>(failure(Error::Code::FormatBroken));
        Q_ASSERT_X(page.has_value(), "exportHelp", qPrintable(code));
        if (page) {
            all.push_back(*page);
        }
    }
    return all;
}

} // namespace

std::vector<HelpBlock> ExportHelp::section(const QString &heading) const
{
    std::vector<HelpBlock> out;
    bool isInside = false;
    for (const HelpBlock &block : blocks) {
        if (block.kind == Kind::Heading) {
            isInside = block.text == heading;
        } else if (isInside) {
            out.push_back(block);
        }
    }
    return out;
}

bool ExportHelp::matches(const QString &words) const
{
    std::string all;
    appendFolded(title.toStdString(), all);
    for (const HelpBlock &block : blocks) {
        all += ' ';
        appendFolded(block.text.toStdString(), all);
    }
    const QStringList each = words.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(each, [&all](const QString &word) {
        return all.find(folded(word.toStdString())) != std::string::npos;
    });
}

Result<ExportHelp> readExportHelp(const QString &code, const QByteArray &text)
{
    ExportHelp page {code, {}, {}};
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (qsizetype at = 0; at < lines.size(); ++at) {
        const QString line = lines[at].trimmed();
        const auto broken = [&] {
            return failure(Error::Code::FormatBroken, {code, QString::number(at + 1)});
        };
        if (page.title.isEmpty()) {
            if (!line.startsWith("# "_L1)) {
                return broken();
            }
            page.title = line.mid(2).trimmed();
        } else if (!line.isEmpty()) {
            page.blocks.push_back(blockOf(line));
            if (!isPlain(page.blocks.back())) {
                return broken();
            }
        }
    }
    return page;
}

const std::vector<ExportHelp> &exportHelp()
{
    static const std::vector<ExportHelp> all = readAll();
    return all;
}

} // namespace comity::networks
