# Not yet read by anyone who speaks the language.
# Around every page, and calm pages for what cannot go on.
skip = İçeriğe git
test-mode = Deneme modu.
test-mode-text = Burada kimse gerçekten giriş yapmaz.
language = Dil
cancel = İptal et
sign-out = Çıkış yap
to-start = Başlangıç sayfasına git
error-prefix = Lütfen kontrol edin:

level-low = düşük
level-substantial = orta
level-high = yüksek

error-broken-title = Şu anda olmadı
error-broken-text = Bizim tarafımızda bir şeyler ters gitti. Hiçbir işlem yapılmadı ve hiçbir şey kaybolmadı. Lütfen birkaç dakika sonra yeniden deneyin.
error-foreign-form-title = Bu bilgiler bizim sayfamızdan gelmedi
error-foreign-form-text = Onları kabul etmedik. Hiçbir işlem yapılmadı. Lütfen giriş yapmak istediğiniz internet sayfasında baştan başlayın.
error-gone-title = Bu girişin süresi doldu
error-gone-text = Giriş sona erdi, 15 dakikadan eski veya başka bir tarayıcıda başlatıldı. Hiçbir işlem yapılmadı. Lütfen giriş yapmak istediğiniz internet sayfasında baştan başlayın.
error-level-title = Bu yol burada yeterli değil
error-level-text = İnternet sayfası daha güvenli bir yol istiyor. Hiçbir işlem yapılmadı. Geri dönün ve başka bir yol seçin.
error-method-title = Bu sayfa bu şekilde açılamaz
error-method-text = Hiçbir işlem yapılmadı. Lütfen başlangıç sayfasından başlayın.
error-not-found-title = Böyle bir sayfa yok
error-not-found-text = Belki adres eksik. Hiçbir işlem yapılmadı.
error-portal-title = Sizi buraya kimin gönderdiğini bilmiyoruz
error-portal-text = Geldiğiniz internet sayfası bizde kayıtlı değil. Ona hiçbir şey bildirmedik. Lütfen o internet sayfasına başvurun.
