//! Formats that klausul can tell but does not read.

/// A format that klausul knows by its content and does not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Foreign {
    /// Portable Document Format.
    Pdf,
    /// Word 97–2003.
    Doc,
    /// Rich Text Format.
    Rtf,
    /// OpenDocument presentation.
    Odp,
    /// Excel workbook in the binary format.
    Xlsb,
    /// Excel 97–2003.
    Xls,
    /// PowerPoint.
    Pptx,
    /// PowerPoint 97–2003.
    Ppt,
    /// An XML file that is no notice.
    Xml,
    /// A zip archive that was packed in a way klausul does not read.
    Zip,
    /// Another kind of archive.
    Archive,
    /// An e-mail message.
    Eml,
    /// An Outlook message.
    Msg,
    /// A picture.
    Picture,
}

impl Foreign {
    /// A kebab-case name for the message catalogue.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Doc => "doc",
            Self::Rtf => "rtf",
            Self::Odp => "odp",
            Self::Xlsb => "xlsb",
            Self::Xls => "xls",
            Self::Pptx => "pptx",
            Self::Ppt => "ppt",
            Self::Xml => "xml",
            Self::Zip => "zip",
            Self::Archive => "archive",
            Self::Eml => "eml",
            Self::Msg => "msg",
            Self::Picture => "picture",
        }
    }

    /// What people call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Doc => "Word 97–2003 (.doc)",
            Self::Rtf => "RTF",
            Self::Odp => "OpenDocument presentation (.odp)",
            Self::Xlsb => "Excel binary (.xlsb)",
            Self::Xls => "Excel 97–2003 (.xls)",
            Self::Pptx => "PowerPoint (.pptx)",
            Self::Ppt => "PowerPoint 97–2003 (.ppt)",
            Self::Xml => "XML",
            Self::Zip => "such zip",
            Self::Archive => "archive",
            Self::Eml => "e-mail (.eml)",
            Self::Msg => "Outlook message (.msg)",
            Self::Picture => "picture",
        }
    }

    /// What to do about it, in English.
    #[must_use]
    pub(crate) fn mend(self) -> &'static str {
        match self {
            Self::Pdf => "use the Word file it was made from, or save it as .docx in Word",
            Self::Doc | Self::Rtf => "open it in Word and save it as .docx",
            Self::Xlsb | Self::Xls => "open it in Excel and save it as .xlsx",
            Self::Odp | Self::Pptx | Self::Ppt => "copy what binds the supplier into a .docx",
            Self::Xml => "of XML only eForms notices are; give the tender documents",
            Self::Zip | Self::Archive => "unpack it and give the folder",
            Self::Eml | Self::Msg => "save its attachments and give those",
            Self::Picture => "a picture holds no text; give the document as .docx",
        }
    }

    /// The format an extension promises, for the note on a mismatch; `None` for one that promises text or nothing.
    pub(crate) fn of_extension(extension: &str) -> Option<Self> {
        Some(match extension {
            "pdf" => Self::Pdf,
            "doc" | "dot" => Self::Doc,
            "rtf" => Self::Rtf,
            "odp" => Self::Odp,
            "xlsb" => Self::Xlsb,
            "xls" => Self::Xls,
            "pptx" => Self::Pptx,
            "ppt" => Self::Ppt,
            "xml" => Self::Xml,
            "zip" => Self::Zip,
            "7z" | "rar" | "gz" | "tar" => Self::Archive,
            "eml" => Self::Eml,
            "msg" => Self::Msg,
            "png" | "jpg" | "jpeg" | "gif" | "tif" | "tiff" | "bmp" | "webp" => Self::Picture,
            _ => return None,
        })
    }
}
