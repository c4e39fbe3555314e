/* rdv-document-image.h: a frozen document as one block of memory. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

G_BEGIN_DECLS

/**
 * rdv_document_image_save:
 *
 * Everything that @document, which must not be one as of a day, holds, in a form that is loaded with next to no work: the build makes one of the built-in history for each
 * language, so that no start has to parse it. It is for the program that it was built with alone, and not a format for files. It is
 * the same on every machine for the same document.
 *
 * After a header (magic, version, lengths) come little-endian words of 32 bits: the counts of the tables, then each table
 * record by record as rdv-document-image-shapes.c lists their fields, then the columns of the events and their lists. At the end
 * stand all texts, each once, ended by zeros, which a loaded document uses where they are.
 *
 * Returns: (transfer full): the image
 */
GBytes *rdv_document_image_save (RdvDocument *document);

/**
 * rdv_document_image_load:
 * @image: kept as long as the document lives
 *
 * Every length, position and text is checked, so that a damaged image is refused and cannot lead astray.
 *
 * Returns: (transfer full): a document that equals the one saved, or NULL with RDV_ERROR_SHAPE (not an image of this version)
 * or RDV_ERROR_TRUNCATED (something in it is wrong or missing)
 */
RdvDocument *rdv_document_image_load (GBytes *image, GError **error);

G_END_DECLS
