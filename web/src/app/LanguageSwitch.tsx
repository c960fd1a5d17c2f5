import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button';
import { speak } from '../words';

export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'nl' : 'en';
  return (
    <span lang={other}>
      <Button kind="subtle" onPress={() => void speak(other)}>
        {other === 'en' ? 'English' : 'Nederlands'}
      </Button>
    </span>
  );
}
