import CostModel
import Mustache

extension ReportDocument {
    /// One page that needs nothing else: pictures and style sheet are in it, and a script is neither there nor allowed to
    /// be. Optional columns that say nothing are left out, as in text.
    ///
    /// Throws only where the template, which is part of the program, is wrong.
    package func html() throws -> [UInt8] {
        MustacheContentTypes.register(MarkupContent(), named: MarkupContent.name)
        let template = try MustacheTemplate(string: String(decoding: PackageResources.document_mustache, as: UTF8.self))
        return Array(template.render(DocumentPage(self).values).utf8)
    }
}
