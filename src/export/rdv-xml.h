/* rdv-xml.h: writing bits of XML. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends @text fit for content and for attributes in double quotes. What XML 1.0 cannot hold at all (control characters, text that
 * is not UTF-8) becomes U+FFFD. */
void rdv_xml_append_text (GString *xml, const char *text);

/* Appends @number with at most two decimals and a full stop, whatever the locale; "0" for what is nearer to 0 than that. */
void rdv_xml_append_number (GString *xml, double number);

/* The same with six decimals, for what others are multiplied with. */
void rdv_xml_append_factor (GString *xml, double factor);

/* Appends ` name="number"`. */
void rdv_xml_append_number_attribute (GString *xml, const char *name, double number);

/* Appends ` name="text"`, escaped. */
void rdv_xml_append_text_attribute (GString *xml, const char *name, const char *text);

/* Appends @name so that it can be part of an XML id or a CSS class: letters, digits, "-" and "_" of ASCII stay, every other byte
 * becomes "." and two hexadecimal digits, so different names stay different. */
void rdv_xml_append_name (GString *xml, const char *name);

G_END_DECLS
