// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clipboard/emptyclipboard.h"

#include "ui/clipboard/secretclipboard.h"
#include "ui/clipboard/secretcontent.h"
#include "ui/clipboard/x11selection.h"

#include <QClipboard>

namespace bearerbox {

void emptyClipboard(QClipboard &clipboard)
{
    const bool isWayland = SecretClipboard::isOfWayland();
    if (X11Selection::isUsed() || (isWayland && !SecretClipboard::lacksFocus())) {
        X11Selection::catchUp();
        clipboard.setMimeData(new SecretContent(Secret()));
    } else {
        clipboard.clear();
    }
}

void leaveClipboard(QClipboard &clipboard)
{
    const auto *ours = qobject_cast<const SecretContent *>(clipboard.mimeData());
    if (ours && ours->isEmpty()) {
        clipboard.clear();
    }
}

} // namespace bearerbox
