#include "ui/common/typography.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int bodyPixels = 13;

struct Face
{
    double pixels;
    QFont::Weight weight;
};

Face faceOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Caption:
        return {11, QFont::Normal};
    case TextStyle::Small:
        return {12, QFont::Normal};
    case TextStyle::Body:
        return {bodyPixels, QFont::Normal};
    case TextStyle::Name:
        return {bodyPixels, QFont::Medium};
    case TextStyle::Strong:
        return {bodyPixels, QFont::DemiBold};
    case TextStyle::Section:
        return {11.5, QFont::DemiBold};
    case TextStyle::Title:
        return {16, QFont::DemiBold};
    case TextStyle::Verdict:
        return {17, QFont::DemiBold};
    case TextStyle::Figure:
        return {22, QFont::DemiBold};
    case TextStyle::Mono:
        return {12, QFont::Normal};
    }
    return {bodyPixels, QFont::Normal};
}

} // namespace

int fontScale()
{
    const int pixels = QGuiApplication::font().pixelSize();
    return pixels > 0 ? qRound(pixels * 100.0 / bodyPixels) : 100;
}

int scaled(int pixels)
{
    const int body = QGuiApplication::font().pixelSize();
    return body > 0 ? qRound(pixels * double(body) / bodyPixels) : pixels;
}

QFont fontFor(TextStyle style)
{
    const Face face = faceOf(style);
    const int body = QGuiApplication::font().pixelSize();
    QFont font = style == TextStyle::Mono ? QFontDatabase::systemFont(QFontDatabase::FixedFont)
                                          : QGuiApplication::font();
    font.setPixelSize(qRound(face.pixels * (body > 0 ? double(body) / bodyPixels : 1.0)));
    font.setWeight(face.weight);
    return font;
}

QString interfaceFamily()
{
    const QString system = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    const QString resolved = QFontInfo(QFont(system)).family();
    const bool isFallback = resolved.startsWith(u"DejaVu"_s)
        || system.startsWith(u"Sans"_s, Qt::CaseInsensitive) || system.isEmpty();
    if (!isFallback) {
        return system;
    }
    const QStringList present = QFontDatabase::families();
    for (const QString &family : {u"Inter"_s, u"Noto Sans"_s, u"Segoe UI"_s, u"Cantarell"_s}) {
        if (present.contains(family)) {
            return family;
        }
    }
    return system;
}

} // namespace comity::ui
