/* rdv-native-context.c: see rdv-native-context.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-native-context.h"

#include <glib/gi18n-lib.h>

RdvNativeContext *
rdv_native_context_new (RdvDocumentBuilder *builder, RdvReport *report, const char *const *languages)
{
  RdvNativeContext *self = g_new0 (RdvNativeContext, 1);

  self->builder = g_object_ref (builder);
  self->report = g_object_ref (report);
  self->picker = rdv_text_picker_new (languages);
  self->strings = g_string_chunk_new (1024);
  self->unknown_keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
rdv_native_context_free (RdvNativeContext *self)
{
  g_object_unref (self->builder);
  g_object_unref (self->report);
  rdv_text_picker_free (self->picker);
  g_string_chunk_free (self->strings);
  g_hash_table_unref (self->unknown_keys);
  g_free (self);
}

void
rdv_native_context_remark (RdvNativeContext *self,
                           RdvRemarkKind kind,
                           const RdvJsonPlace *place,
                           const char *reason)
{
  g_autofree char *path = rdv_json_place_to_path (place);
  g_autofree char *text = NULL;
  RdvRemark remark = { .kind = kind, .path = path, .reason = reason };
  gsize length;
  const char *at = rdv_json_place_locate (place, self->piece, &remark.line, &remark.column, &length);

  /* the quotes of a text are JSON's, not the text's */
  if (length >= 2 && *at == '"')
    text = g_strndup (at + 1, length - 2);
  else
    text = g_strndup (at, length);
  remark.text = text;
  rdv_report_add (self->report, &remark);
}

void
rdv_native_context_remark_unknown_key (RdvNativeContext *self, const RdvJsonPlace *place)
{
  if (g_hash_table_add (self->unknown_keys, rdv_json_place_to_key_path (place)))
    rdv_native_context_remark (
        self, RDV_REMARK_GUESSED, place,
        _ ("This key is not known and what it says is left out, here and wherever else it "
           "stands."));
}
