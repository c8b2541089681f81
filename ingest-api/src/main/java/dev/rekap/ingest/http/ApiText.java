package dev.rekap.ingest.http;

/** Descriptions and examples for the OpenAPI document. */
final class ApiText {

    static final String UPLOAD = """
            Up to 30 recordings (ogg, mp3, wav, m4a, flac, aac, amr, webm). Sending the same again changes nothing and is
            answered as the first time, so a call that got no answer can simply be repeated: give it a report_id of your own.
            Files that cannot be taken do not keep the others out; if none can be taken, the answer is a problem document with
            the member `rejected`.""";

    static final String UPLOAD_ANSWER = """
            {"report_id":"0b0f2f0e-6f5a-4a43-9a39-0d0b2a1f7c11",
             "accepted":[{"file_id":"6d9c1a3e-53a5-3f43-8f5e-1f6e1c2a7b90","name":"pesanan 1.ogg","size":18211}],
             "rejected":[{"name":"catatan.mp3","code":"NOT_AUDIO","message":"Isi berkas bukan rekaman suara"}],
             "sealed":false}""";

    static final String MESSAGE = """
            A text, or up to 10 files (pictures, recordings, videos, documents) with a caption: what is proposed comes from
            decision-service. Sending the same decision_id and version again changes nothing and is answered as the first time.
            An edited message is sent with the next version; with keep_parts its files need not be sent again. Files that cannot be
            taken do not keep the others out; if none can be taken and there is no text, the answer is a problem document with the
            member `rejected`.""";

    static final String MESSAGE_ANSWER = """
            {"decision_id":"0b0f2f0e-6f5a-4a43-9a39-0d0b2a1f7c11","version":1,
             "accepted":[{"number":1,"name":"es teh.jpg","kind":"PICTURE","size":182110}],
             "rejected":[{"name":"foto.heic","code":"PICTURE_NOT_SUPPORTED","message":"Format gambar ini (misalnya HEIC) tidak didukung"}]}""";

    static final String PROBLEM = """
            {"type":"urn:rekap:problem:file-too-large","title":"Berkas terlalu besar","status":413,
             "detail":"rapat.wav: Berkas terlalu besar","code":"FILE_TOO_LARGE","name":"rapat.wav","limit_bytes":52428800}""";

    static final String COMPLETE = """
            From here on the set of files is fixed. Repeating it changes nothing. What was accepted before is in the report.""";

    static final String TASK = """
            For workers outside the cluster; takes the service token only. A record is either `{column: value}` or
            `{"values":{…},"confidence":{…},"evidence":{…}}`; a column without a value is null or left out. A file without
            records is reported as DONE with none.""";

    static final String TASK_EXAMPLE = """
            {"report_id":"0b0f2f0e-6f5a-4a43-9a39-0d0b2a1f7c11","file_id":"6d9c1a3e-53a5-3f43-8f5e-1f6e1c2a7b90",
             "version":1,"status":"DONE",
             "records":[{"values":{"Nama":"Budi","Alamat":"Jalan Melati 5","Jumlah minuman yang di beli":12},
                         "confidence":{"Nama":0.9},"evidence":{"Nama":"nama saya budi"}}]}""";

    private ApiText() {}
}
