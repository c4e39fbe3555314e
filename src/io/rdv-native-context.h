/* rdv-native-context.h: what the parts of the native reader share. SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rdv-document-builder.h"
#include "rdv-json-place.h"
#include "rdv-text-picker.h"

G_BEGIN_DECLS

/**
 * RdvNativeContext:
 * @builder: where what is read goes
 * @report: where what cannot be read is told
 * @piece: being read at present
 * @strings: made while reading it, cleared for the next
 *
 * Lives as long as one file is read.
 */
typedef struct
{
  RdvDocumentBuilder *builder;
  RdvReport *report;
  RdvTextPicker *picker;
  const RdvJsonPiece *piece;
  GStringChunk *strings;
  GHashTable *unknown_keys; /* key paths told already */
} RdvNativeContext;

RdvNativeContext *
rdv_native_context_new (RdvDocumentBuilder *builder, RdvReport *report, const char *const *languages);
void rdv_native_context_free (RdvNativeContext *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvNativeContext, rdv_native_context_free)

/* @reason: a translated sentence about the value at @place in the present piece. */
void rdv_native_context_remark (RdvNativeContext *self,
                                RdvRemarkKind kind,
                                const RdvJsonPlace *place,
                                const char *reason);
/* A key that nobody knows: remarked once for each key path. */
void rdv_native_context_remark_unknown_key (RdvNativeContext *self, const RdvJsonPlace *place);

G_END_DECLS
