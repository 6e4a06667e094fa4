// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QUuid>

class QFont;
class QMimeData;
class QPainter;
class QPalette;
class QPixmap;
class QRect;

namespace bearerbox {

/// What is dragged out of the list: profiles by their ids, and nothing that another program could use.
[[nodiscard]] QMimeData *dragged(const QList<QUuid> &profiles);
/// The profiles in something that is dragged; none if it did not come from a list.
[[nodiscard]] QList<QUuid> profilesIn(const QMimeData &data);

/// What hangs at the pointer meanwhile: a name or a count.
[[nodiscard]] QPixmap dragPicture(const QString &text, const QFont &font, const QPalette &palette, double scale);
/// Marks where it would go.
void paintDropPlace(QPainter &painter, const QRect &area, const QPalette &palette);

} // namespace bearerbox
