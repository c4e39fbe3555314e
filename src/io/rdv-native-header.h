/* rdv-native-header.h: what the native format says of the whole. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-native-context.h"

G_BEGIN_DECLS

#define RDV_NATIVE_FORMAT "rendezvous-timeline"

/**
 * RdvNativeHeader:
 *
 * The values of the root object that are not lists. They are kept until the end of the file, when its
 * language is known.
 */
typedef struct _RdvNativeHeader RdvNativeHeader;

RdvNativeHeader *rdv_native_header_new (void);
void rdv_native_header_free (RdvNativeHeader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvNativeHeader, rdv_native_header_free)

/* Keeps a copy of @piece. */
void rdv_native_header_add (RdvNativeHeader *self, const RdvJsonPiece *piece);
/* Whether "format" was seen. */
gboolean rdv_native_header_has_format (RdvNativeHeader *self);
/* The string that @piece holds, or NULL. (transfer full) */
char *rdv_native_header_dup_string (const RdvJsonPiece *piece);
/* Hands all to the builder. */
void rdv_native_header_read (RdvNativeHeader *self, RdvNativeContext *context);

G_END_DECLS
