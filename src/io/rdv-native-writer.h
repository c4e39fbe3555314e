/* rdv-native-writer.h: a document as a file of our own format. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/* All of the document, in the language in which it was read, so that reading the file again gives the same document. The same document gives
 * the same bytes. (transfer full) */
GBytes *rdv_native_writer_write (RdvDocument *document);

G_END_DECLS
