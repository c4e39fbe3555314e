/* rdv-text-reading.h: a file read as one text. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-chunk-source.h"
#include "rdv-document-builder.h"

G_BEGIN_DECLS

/**
 * RdvTextReading:
 * @text: all of the file as UTF-8 with "\n" for every line end, without byte order mark and zero bytes
 * @n_elements: events that were met, read or not; counted by the reader
 *
 * One reading of a file whose format is text: what its reader and the parts of it share.
 */
typedef struct
{
  RdvChunkSource *source;
  RdvDocumentBuilder *builder;
  RdvReport *report;
  char *text;
  gsize length;
  guint n_elements;
  gboolean is_cut;       /* the file ends in the middle */
  gboolean may_be_empty; /* the file says of itself what it is, so that none of it has to be an event */
  GArray *blocks;        /* line and column of the beginning of each block of the text */
} RdvTextReading;

/* Takes all of @source. Everything is borrowed until rdv_text_reading_clear(). */
gboolean rdv_text_reading_begin (RdvTextReading *self,
                                 RdvChunkSource *source,
                                 RdvDocumentBuilder *builder,
                                 RdvReport *report,
                                 GError **error);
void rdv_text_reading_clear (RdvTextReading *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RdvTextReading, rdv_text_reading_clear)

/* Line and column, in characters from 1, of @at in the text. */
void rdv_text_reading_locate (RdvTextReading *self, const char *at, guint *line, guint *column);
/* @path, @text: (nullable). @reason: a translated sentence. */
void rdv_text_reading_remark (RdvTextReading *self,
                              RdvRemarkKind kind,
                              const char *at,
                              const char *path,
                              const char *reason,
                              const char *text);
/* Sets the format of the report. Returns: FALSE with an error when there is no event that could be read, or
 * when it was cancelled */
gboolean rdv_text_reading_finish (RdvTextReading *self, const char *format, GError **error);

/**
 * rdv_text_decode:
 * @bytes: a file or its beginning
 * @is_guessed: (out) (optional): its encoding is nowhere told and is not UTF-8; it was taken for Windows-1252
 *
 * By its byte order mark, its XML declaration, or else as UTF-8; line ends become "\n", zero bytes spaces.
 *
 * Returns: (transfer full): valid UTF-8
 */
char *rdv_text_decode (const char *bytes, gsize length, gboolean *is_guessed);

G_END_DECLS
